# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Debian packages: landfall-cli (with the core library and the plugins), landfall, landfall-dev.

set(CPACK_GENERATOR DEB)
# Else CPack puts the project's description before each package's own.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
set(CPACK_PACKAGE_NAME landfall)
set(CPACK_PACKAGE_VENDOR "The Landfall authors")
set(CPACK_PACKAGE_CONTACT "The Landfall authors <landfall@users.noreply.github.com>")
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL core cli gui dev)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${CMAKE_LIBRARY_OUTPUT_DIRECTORY})
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_CLI_PACKAGE_NAME landfall-cli)
set(CPACK_DEBIAN_CLI_PACKAGE_SECTION devel)
# Debian renews the linker's cache by a trigger.
set(CPACK_DEBIAN_CLI_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_SOURCE_DIR}/triggers)
set(CPACK_DEBIAN_CLI_DESCRIPTION "watch deployments in the terminal
Landfall follows the deployments of several services. This package holds the
program for the terminal and for scripts, the core library and the provider
plugins.")
# Qt loads its driver for SQLite by name.
set(CPACK_DEBIAN_CLI_PACKAGE_DEPENDS "libqt6sql6-sqlite")
# QtKeychain loads libsecret by name, so no tool finds that dependency.
set(CPACK_DEBIAN_CLI_PACKAGE_RECOMMENDS
    "libsecret-1-0, gnome-keyring | org.freedesktop.secrets, qt6-translations-l10n")

set(CPACK_DEBIAN_GUI_PACKAGE_NAME landfall)
set(CPACK_DEBIAN_GUI_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_GUI_DESCRIPTION "watch deployments of several services in one window
Landfall shows what is being released and what failed: every deployment as a
timeline of its stages, live, in one list. Credentials stay in the keychain of
the desktop.")
set(CPACK_DEBIAN_GUI_PACKAGE_DEPENDS "landfall-cli (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_GUI_PACKAGE_RECOMMENDS "qt6-wayland")

set(CPACK_DEBIAN_DEV_PACKAGE_NAME landfall-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_DEV_DESCRIPTION "write provider plugins for Landfall
Headers and CMake files to build a provider plugin outside of Landfall's own
tree: find_package(Landfall) and landfall_add_provider().")
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS
    "landfall-cli (= ${PROJECT_VERSION}), qt6-base-dev, qcoro-qt6-dev")

include(CPack)
cpack_add_component_group(cli)
cpack_add_component_group(gui)
cpack_add_component_group(dev)
cpack_add_component(core GROUP cli)
cpack_add_component(cli GROUP cli)
cpack_add_component(gui GROUP gui)
cpack_add_component(dev GROUP dev)
