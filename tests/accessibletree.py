# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader sees of the program and does with it, inside tests/session.sh."""

import os
import sys
import time

os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"

import pyatspi  # noqa: E402: reads the environment

PATIENCE = 40


def wait(what, look):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = look()
            if found:
                return found
        except Exception:  # a node that went while it was looked at
            pass
        time.sleep(0.2)
    sys.exit(f"not there after {PATIENCE} s: {what}")


def application():
    for node in pyatspi.Registry.getDesktop(0):
        if node and node.name in ("landfall", "Landfall"):
            return node
    return None


def application_of(process):
    """The one of a process, where several of the name run."""
    for node in pyatspi.Registry.getDesktop(0):
        if node and node.get_process_id() == process:
            return node
    return None


def find(root, role, name):
    return pyatspi.findDescendant(
        root, lambda node: node.getRoleName() == role and node.name == name)


def shown(root, role, name):
    """The same, of what is not hidden."""
    return pyatspi.findDescendant(
        root, lambda node: node.getRoleName() == role and node.name == name
        and node.getState().contains(pyatspi.STATE_VISIBLE))


def showing(root, role, name):
    """The same, of what can be seen."""
    return pyatspi.findDescendant(
        root, lambda node: node.getRoleName() == role and node.name == name
        and node.getState().contains(pyatspi.STATE_SHOWING))


def labelled(root, role, label):
    """What a label stands beside."""
    def is_labelled(node):
        return any(relation.getRelationType() == pyatspi.RELATION_LABELLED_BY
                   and relation.getTarget(0).name == label for relation in node.getRelationSet())
    return pyatspi.findDescendant(
        root, lambda node: node.getRoleName() == role and is_labelled(node))


def shown_named(root, name):
    return pyatspi.findDescendant(
        root, lambda node: node.name == name
        and node.getState().contains(pyatspi.STATE_VISIBLE))


def shown_role(root, role):
    return pyatspi.findDescendant(
        root, lambda node: node.getRoleName() == role
        and node.getState().contains(pyatspi.STATE_VISIBLE))


def named(root, name):
    return pyatspi.findDescendant(root, lambda node: node.name == name)


def children_named(node):
    return [child.name for child in node if child and child.name]


def focused(root):
    """The widget that takes the keys. A current item and what passes its focus on to a part
    of it count as focused too."""
    others = ("dialog", "application", "list item", "table cell", "filler", "panel")

    def is_window(node):
        return node.getRoleName() == "frame" and node.parent.getRoleName() == "application"
    return pyatspi.findDescendant(
        root, lambda node: node.getState().contains(pyatspi.STATE_FOCUSED)
        and node.getRoleName() not in others and not is_window(node))


def press(node, name="Press"):
    action = node.queryAction()
    action.doAction([action.getName(i) for i in range(action.nActions)].index(name))


def all_texts(node):
    """Every name, description and content below a node."""
    if node is None:
        return
    yield node.name or ""
    yield node.description or ""
    try:
        yield node.queryText().getText(0, -1)
    except NotImplementedError:
        pass
    for child in node:
        yield from all_texts(child)
