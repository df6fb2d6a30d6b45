// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo.h"
#include "simulator.h"
#include <memorystore.h>
namespace Landfall {
Demo::Demo() = default;
Demo::~Demo() = default;
Result<Done> Demo::start()
{
    m_engine =
        std::make_unique<Engine>(Paths::below(m_folder.path()), std::make_unique<MemoryStore>());
    return Done {};
}
} // namespace Landfall
