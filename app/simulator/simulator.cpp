// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator.h"
namespace Landfall {
class Simulator::Private { };
Simulator::Simulator(Scenario, QObject *parent) : QObject(parent) { }
Simulator::~Simulator() = default;
Result<Done> Simulator::listen(quint16)
{
    return Error {};
}
quint16 Simulator::port() const
{
    return 0;
}
QList<SimulatedAccount> Simulator::accounts() const
{
    return {};
}
QJsonObject Simulator::announcement() const
{
    return {};
}
void Simulator::addFault(const Fault &) { }
QStringList Simulator::faultKinds()
{
    return {};
}
int Simulator::requestCount() const
{
    return 0;
}
bool Simulator::isOver() const
{
    return true;
}
} // namespace Landfall
