<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Landfall::Azure::Check</name>
    <message numerus="yes">
        <source>Azure takes the sign-in and shows %n subscription(s).</source>
        <translation>
            <numerusform>Azure takes the sign-in and shows %n subscription.</numerusform>
            <numerusform>Azure takes the sign-in and shows %n subscriptions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::Copy</name>
    <message numerus="yes">
        <source>Azure&apos;s request limit is reached (%1). Try again in %n second(s).</source>
        <translation>
            <numerusform>Azure&apos;s request limit is reached (%1). Try again in %n second.</numerusform>
            <numerusform>Azure&apos;s request limit is reached (%1). Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::BannerArea</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::BannerNote</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::BudgetWidget</name>
    <message numerus="yes">
        <source>next in %n s</source>
        <translation>
            <numerusform>next in %n s</numerusform>
            <numerusform>next in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::Cloudflare::Check</name>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) or more</source>
        <translation>
            <numerusform>%n project or more</numerusform>
            <numerusform>%n projects or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::CopyAdvice</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::CopyWarning</name>
    <message numerus="yes">
        <source>%n minute(s) old</source>
        <translation>
            <numerusform>%n minute old</numerusform>
            <numerusform>%n minutes old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) old</source>
        <translation>
            <numerusform>%n hour old</numerusform>
            <numerusform>%n hours old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n day old</numerusform>
            <numerusform>%n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them overridden</source>
        <translation>
            <numerusform>%1, %n of them overridden</numerusform>
            <numerusform>%1, %n of them overridden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last deployment of %1 failed on %2 of %n instance(s).</source>
        <translation>
            <numerusform>The last deployment of %1 failed on %2 of %n instance.</numerusform>
            <numerusform>The last deployment of %1 failed on %2 of %n instances.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::DayText</name>
    <message numerus="yes">
        <source>%n deployment(s)</source>
        <translation>
            <numerusform>%n deployment</numerusform>
            <numerusform>%n deployments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::DeploymentText</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s).</source>
        <translation>
            <numerusform>%n stage.</numerusform>
            <numerusform>%n stages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n succeeded</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%n succeeded</numerusform>
            <numerusform>%n succeeded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in progress</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%n in progress</numerusform>
            <numerusform>%n in progress</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::Expiry</name>
    <message numerus="yes">
        <source>The credential ends in %n day(s), on %1. Make a new one in time.</source>
        <translation>
            <numerusform>The credential ends in %n day, on %1. Make a new one in time.</numerusform>
            <numerusform>The credential ends in %n days, on %1. Make a new one in time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::Flightcontrol::Check</name>
    <message numerus="yes">
        <source>The API key works and sees %n service(s).</source>
        <translation>
            <numerusform>The API key works and sees %n service.</numerusform>
            <numerusform>The API key works and sees %n services.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::Following</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::Formatting</name>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::GroupedModel</name>
    <message numerus="yes">
        <source>%n run(s) since %1. The newest: %2</source>
        <translation>
            <numerusform>%n run since %1. The newest: %2</numerusform>
            <numerusform>%n runs since %1. The newest: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::HandOver</name>
    <message numerus="yes">
        <source>[… %n line(s) left out …]</source>
        <translation>
            <numerusform>[… %n line left out …]</numerusform>
            <numerusform>[… %n lines left out …]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::HookExchange</name>
    <message numerus="yes">
        <source>%1 did not finish its answer within %n second(s).</source>
        <translation>
            <numerusform>%1 did not finish its answer within %n second.</numerusform>
            <numerusform>%1 did not finish its answer within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was silent for %n second(s).</source>
        <translation>
            <numerusform>%1 was silent for %n second.</numerusform>
            <numerusform>%1 was silent for %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::HttpExchange</name>
    <message numerus="yes">
        <source>%1 did not finish its answer within %n second(s). Try again later.</source>
        <translation>
            <numerusform>%1 did not finish its answer within %n second. Try again later.</numerusform>
            <numerusform>%1 did not finish its answer within %n seconds. Try again later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was silent for %n second(s). Check the network connection; the service may be down.</source>
        <translation>
            <numerusform>%1 was silent for %n second. Check the network connection; the service may be down.</numerusform>
            <numerusform>%1 was silent for %n seconds. Check the network connection; the service may be down.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::InstanceSection</name>
    <message numerus="yes">
        <source>%n succeeded</source>
        <translation>
            <numerusform>%n succeeded</numerusform>
            <numerusform>%n succeeded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in progress</source>
        <translation>
            <numerusform>%n in progress</numerusform>
            <numerusform>%n in progress</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::ListPage</name>
    <message numerus="yes">
        <source>%n new deployment(s)</source>
        <translation>
            <numerusform>%n new deployment</numerusform>
            <numerusform>%n new deployments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::LogLevelButton</name>
    <message numerus="yes">
        <source>%1: %n lines</source>
        <translation>
            <numerusform>%1: %n line</numerusform>
            <numerusform>%1: %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::LogMatcher</name>
    <message numerus="yes">
        <source>The expression is longer than %n character(s).</source>
        <translation>
            <numerusform>The expression is longer than %n character.</numerusform>
            <numerusform>The expression is longer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::LogTable</name>
    <message numerus="yes">
        <source>%n other machine(s)</source>
        <translation>
            <numerusform>%n other machine</numerusform>
            <numerusform>%n other machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::LogView</name>
    <message numerus="yes">
        <source>%Ln more character(s)</source>
        <translation>
            <numerusform>%Ln more character</numerusform>
            <numerusform>%Ln more characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Debug line(s) hidden by the level filter</source>
        <translation>
            <numerusform>%Ln Debug line hidden by the level filter</numerusform>
            <numerusform>%Ln Debug lines hidden by the level filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Info line(s) hidden by the level filter</source>
        <translation>
            <numerusform>%Ln Info line hidden by the level filter</numerusform>
            <numerusform>%Ln Info lines hidden by the level filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Warning line(s) hidden by the level filter</source>
        <translation>
            <numerusform>%Ln Warning line hidden by the level filter</numerusform>
            <numerusform>%Ln Warning lines hidden by the level filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Error line(s) hidden by the level filter</source>
        <translation>
            <numerusform>%Ln Error line hidden by the level filter</numerusform>
            <numerusform>%Ln Error lines hidden by the level filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) hidden by the level filter</source>
        <translation>
            <numerusform>%Ln line hidden by the level filter</numerusform>
            <numerusform>%Ln lines hidden by the level filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::LogWindow</name>
    <message numerus="yes">
        <source>Following is paused while you read. %n new lines below.</source>
        <translation>
            <numerusform>Following is paused while you read. %n new line below.</numerusform>
            <numerusform>Following is paused while you read. %n new lines below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::NoticeDock</name>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n new notice</numerusform>
            <numerusform>%n new notice(s)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::NoticeText</name>
    <message numerus="yes">
        <source>%1 of %n instance(s) failed</source>
        <translation>
            <numerusform>%1 of %n instance failed</numerusform>
            <numerusform>%1 of %n instances failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n succeeded</source>
        <comment>deployments</comment>
        <translation>
            <numerusform>%n succeeded</numerusform>
            <numerusform>%n succeeded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>deployments</comment>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended otherwise</source>
        <comment>deployments</comment>
        <translation>
            <numerusform>%n ended otherwise</numerusform>
            <numerusform>%n ended otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running unusually long</source>
        <comment>deployments</comment>
        <translation>
            <numerusform>%n running unusually long</numerusform>
            <numerusform>%n running unusually long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s) running unusually long</source>
        <translation>
            <numerusform>%n deployment running unusually long</numerusform>
            <numerusform>%n deployments running unusually long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more deployment(s) ended</source>
        <translation>
            <numerusform>%n more deployment ended</numerusform>
            <numerusform>%n more deployments ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s) ended</source>
        <translation>
            <numerusform>%n deployment ended</numerusform>
            <numerusform>%n deployments ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::ReportLines</name>
    <message numerus="yes">
        <source>The credential ends on %1, in %n day(s).</source>
        <translation>
            <numerusform>The credential ends on %1, in %n day.</numerusform>
            <numerusform>The credential ends on %1, in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::RequestPreview</name>
    <message numerus="yes">
        <source>%1, %n byte(s)</source>
        <translation>
            <numerusform>%1, %n byte</numerusform>
            <numerusform>%1, %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n override(s)</source>
        <translation>
            <numerusform>%n override</numerusform>
            <numerusform>%n overrides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::Row</name>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::ScopeText</name>
    <message numerus="yes">
        <source>All of %n place(s) could be looked at and hold nothing that can be watched. Look whether the right ones are selected.</source>
        <translation>
            <numerusform>%n place could be looked at and holds nothing that can be watched. Look whether the right one is selected.</numerusform>
            <numerusform>All of %n places could be looked at and hold nothing that can be watched. Look whether the right ones are selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) can be watched.</source>
        <translation>
            <numerusform>%n target can be watched.</numerusform>
            <numerusform>%n targets can be watched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The credential ends in %n hour(s), on %1.</source>
        <translation>
            <numerusform>The credential ends in %n hour, on %1.</numerusform>
            <numerusform>The credential ends in %n hours, on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The credential ends in %n day(s), on %1.</source>
        <translation>
            <numerusform>The credential ends in %n day, on %1.</numerusform>
            <numerusform>The credential ends in %n days, on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::ScopesInput</name>
    <message numerus="yes">
        <source>All (%n)</source>
        <translation>
            <numerusform>All (%n)</numerusform>
            <numerusform>All (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::SidebarModel</name>
    <message numerus="yes">
        <source>%1, %n deployment(s)</source>
        <translation>
            <numerusform>%1, %n deployment</numerusform>
            <numerusform>%1, %n deployments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::Simulator</name>
    <message numerus="yes">
        <source>%n fault(s) noted.</source>
        <translation>
            <numerusform>%n fault noted.</numerusform>
            <numerusform>%n faults noted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::SiteConfigEditor</name>
    <message numerus="yes">
        <source>%n setting(s) taken.</source>
        <translation>
            <numerusform>%n setting taken.</numerusform>
            <numerusform>%n settings taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %1 and %n more.</source>
        <translation>
            <numerusform>Left out: %1 and %n more.</numerusform>
            <numerusform>Left out: %1 and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) written, secrets too. Only you can read the file.</source>
        <translation>
            <numerusform>%n setting written, secrets too. Only you can read the file.</numerusform>
            <numerusform>%n settings written, secrets too. Only you can read the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::SiteConfigModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set</source>
        <translation>
            <numerusform>%n set</numerusform>
            <numerusform>%n set</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::SlotCopies</name>
    <message numerus="yes">
        <source>%n override(s)</source>
        <translation>
            <numerusform>%n override</numerusform>
            <numerusform>%n overrides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::SlotCopyProgress</name>
    <message numerus="yes">
        <source>the last %n copies took %1 to %2</source>
        <translation>
            <numerusform>the last %n copies took %1 to %2</numerusform>
            <numerusform>the last %n copies took %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n override(s)</source>
        <translation>
            <numerusform>%n override</numerusform>
            <numerusform>%n overrides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Landfall asks the slot %1 every %n s; what you see after “accepted” is observed, not reported.</source>
        <translation>
            <numerusform>Landfall asks the slot %1 every second; what you see after “accepted” is observed, not reported.</numerusform>
            <numerusform>Landfall asks the slot %1 every %n s; what you see after “accepted” is observed, not reported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::StagesDelegate</name>
    <message numerus="yes">
        <source>all %n run(s)</source>
        <translation>
            <numerusform>all %n run</numerusform>
            <numerusform>all %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::TitleDelegate</name>
    <message numerus="yes">
        <source>%n run(s) since %1</source>
        <translation>
            <numerusform>%n run since %1</numerusform>
            <numerusform>%n runs since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::Tray</name>
    <message numerus="yes">
        <source>%n new failure(s)</source>
        <translation>
            <numerusform>%n new failure</numerusform>
            <numerusform>%n new failures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::TrayMenu</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::TrialText</name>
    <message numerus="yes">
        <source>%n request(s) left.</source>
        <translation>
            <numerusform>%n request left.</numerusform>
            <numerusform>%n requests left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::WindowStatus</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed in 24 h</source>
        <translation>
            <numerusform>%n failed in 24 h</numerusform>
            <numerusform>%n failed in 24 h</numerusform>
        </translation>
    </message>
</context>
</TS>
