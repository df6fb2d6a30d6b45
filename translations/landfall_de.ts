<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Landfall::Account</name>
    <message>
        <source>The field “%1” is a secret: give it on standard input, never with --set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a value of the field “%2”. It takes: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra CA certificates, PEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests per minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: a third of the provider&apos;s limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account&apos;s name has 1 to 64 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account&apos;s name has no “/” and no control or invisible characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account&apos;s name does not begin or end with a blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no field “%2”. Its fields are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “%1” is missing (--set %1=…).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “requests_per_minute” takes a whole number of at least 1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Landfall::DeploymentJson</name>
    <message>
        <source>Not a deployment: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Landfall::MemoryStore</name>
    <message>
        <source>No secret is stored for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Landfall::Origin</name>
    <message>
        <source>“%1” is not an address. Write it as https://host/path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of %1 contains a user name or password. Leave that part out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is refused: a credential travels over https only (http: only to this computer).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base address of %1 must end after its path, without “?” or “#”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Landfall::ProviderRegistry</name>
    <message>
        <source>The plugin folder is not an absolute path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others may write to this plugin folder (chmod go-w).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others may write to this plugin (chmod go-w).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a plugin, or built for another Qt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a provider of this version: its interface is “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built for interface version %1, this program has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plugin&apos;s metadata has no id or no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider “%1” was already found in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no provider “%1”. Loaded are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider “%1” could not be loaded: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Landfall::Secret</name>
    <message>
        <source>The secret is empty. Paste it as the service shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is longer than 4096 characters. Paste only the token or key itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret contains a blank, a line break or a character that is not ASCII. Copy it again from the service.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
