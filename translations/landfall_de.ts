<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Landfall::Account</name>
    <message>
        <source>The field “%1” is a secret: give it on standard input, never with --set.</source>
        <translation>Das Feld „%1“ ist ein Geheimnis: Geben Sie es auf der Standardeingabe an, nie mit --set.</translation>
    </message>
    <message>
        <source>“%1” is not a value of the field “%2”. It takes: %3.</source>
        <translation>„%1“ ist kein Wert des Feldes „%2“. Möglich sind: %3.</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>Extra CA certificates, PEM</source>
        <translation>Weitere CA-Zertifikate, PEM</translation>
    </message>
    <message>
        <source>Requests per minute</source>
        <translation>Anfragen je Minute</translation>
    </message>
    <message>
        <source>Empty: a third of the provider&apos;s limit</source>
        <translation>Leer: ein Drittel der Grenze des Anbieters</translation>
    </message>
    <message>
        <source>An account&apos;s name has 1 to 64 characters.</source>
        <translation>Der Name eines Kontos hat 1 bis 64 Zeichen.</translation>
    </message>
    <message>
        <source>An account&apos;s name has no “/” and no control or invisible characters.</source>
        <translation>Der Name eines Kontos enthält kein „/“ und keine Steuer- oder unsichtbaren Zeichen.</translation>
    </message>
    <message>
        <source>An account&apos;s name does not begin or end with a blank.</source>
        <translation>Der Name eines Kontos beginnt und endet nicht mit einem Leerzeichen.</translation>
    </message>
    <message>
        <source>%1 has no field “%2”. Its fields are: %3.</source>
        <translation>%1 hat kein Feld „%2“. Die Felder sind: %3.</translation>
    </message>
    <message>
        <source>The field “requests_per_minute” takes a whole number of at least 1.</source>
        <translation>Das Feld „requests_per_minute“ nimmt eine ganze Zahl ab 1.</translation>
    </message>
    <message>
        <source>The field “%1” is missing. Set it: --set %1=VALUE.</source>
        <translation>Das Feld „%1“ fehlt. Setzen Sie es: --set %1=WERT.</translation>
    </message>
</context>
<context>
    <name>Landfall::AccountClient</name>
    <message>
        <source>%1 does not belong to the account “%2”, so nothing was sent there.</source>
        <translation>%1 gehört nicht zum Konto „%2“, deshalb wurde nichts dorthin gesendet.</translation>
    </message>
</context>
<context>
    <name>Landfall::AccountCommands</name>
    <message>
        <source>--set takes FIELD=VALUE, not “%1”.</source>
        <translation>--set nimmt FELD=WERT, nicht „%1“.</translation>
    </message>
    <message>
        <source>There is an account “%1” already. Choose another name, or remove that one first.</source>
        <translation>Es gibt schon ein Konto „%1“. Wählen Sie einen anderen Namen oder entfernen Sie zuerst jenes.</translation>
    </message>
    <message>
        <source>This account needs a secret: give --secret-stdin and one line with it on standard input.</source>
        <translation>Dieses Konto braucht ein Geheimnis: Geben Sie --secret-stdin an und eine Zeile damit auf der Standardeingabe.</translation>
    </message>
    <message>
        <source>Secret for “%1”: </source>
        <translation>Geheimnis für „%1“: </translation>
    </message>
    <message>
        <source>ACCOUNT</source>
        <translation>KONTO</translation>
    </message>
    <message>
        <source>PROVIDER</source>
        <translation>ANBIETER</translation>
    </message>
    <message>
        <source>FIELDS</source>
        <translation>FELDER</translation>
    </message>
    <message>
        <source>Stored “%1”. “landfall-cli account test %1” tries it.</source>
        <translation>„%1“ ist gespeichert. „landfall-cli account test %1“ probiert es aus.</translation>
    </message>
    <message>
        <source>Removed “%1” and its secret.</source>
        <translation>„%1“ und sein Geheimnis sind entfernt.</translation>
    </message>
</context>
<context>
    <name>Landfall::AccountStore</name>
    <message>
        <source>There is an account “%1” already. Choose another name.</source>
        <translation>Es gibt schon ein Konto „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no account “%1”. Add it first.</source>
        <translation>Es gibt kein Konto „%1“. Fügen Sie es zuerst hinzu.</translation>
    </message>
    <message>
        <source>There is no account “%1”. Look at the names of your accounts.</source>
        <translation>Es gibt kein Konto „%1“. Sehen Sie die Namen Ihrer Konten nach.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>Sie ist zu groß.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of Landfall. Its accounts are shown but cannot be changed here: update Landfall.</source>
        <translation>„%1“ stammt von einer neueren Version von Landfall. Die Konten werden gezeigt, lassen sich hier aber nicht ändern: Aktualisieren Sie Landfall.</translation>
    </message>
    <message>
        <source>“%1” is missing. The previous version is used: check your accounts.</source>
        <translation>„%1“ fehlt. Die vorige Fassung wird verwendet: Prüfen Sie Ihre Konten.</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2 It could not be set aside either: correct it by hand.</source>
        <translation>„%1“ konnte nicht gelesen werden: %2 Sie ließ sich auch nicht beiseitelegen: Berichtigen Sie sie von Hand.</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2 It is kept as “%3”: correct it, or add your accounts again.</source>
        <translation>„%1“ konnte nicht gelesen werden: %2 Sie ist als „%3“ aufbewahrt: Berichtigen Sie sie oder fügen Sie Ihre Konten neu hinzu.</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2 It is kept as “%3”, and the previous version is used: check your accounts.</source>
        <translation>„%1“ konnte nicht gelesen werden: %2 Sie ist als „%3“ aufbewahrt, und die vorige Fassung wird verwendet: Prüfen Sie Ihre Konten.</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2 Correct it by hand.</source>
        <translation>„%1“ konnte nicht gelesen werden: %2 Berichtigen Sie sie von Hand.</translation>
    </message>
    <message>
        <source>The accounts are being changed by another program. Try again.</source>
        <translation>Die Konten werden gerade von einem anderen Programm geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%1” could not be locked: make room or correct the permissions of its folder, then try again.</source>
        <translation>„%1“ konnte nicht gesperrt werden: Schaffen Sie Platz oder berichtigen Sie die Rechte des Ordners und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Landfall::AccountsFile</name>
    <message>
        <source>The account “%1” has no provider.</source>
        <translation>Das Konto „%1“ hat keinen Anbieter.</translation>
    </message>
    <message>
        <source>The fields of the account “%1” are no object.</source>
        <translation>Die Felder des Kontos „%1“ sind kein Objekt.</translation>
    </message>
    <message>
        <source>The field “%1” of the account “%2” is no text.</source>
        <translation>Das Feld „%1“ des Kontos „%2“ ist kein Text.</translation>
    </message>
    <message>
        <source>It has no list of accounts.</source>
        <translation>Sie enthält keine Liste von Konten.</translation>
    </message>
    <message>
        <source>Two accounts are called “%1”.</source>
        <translation>Zwei Konten heißen „%1“.</translation>
    </message>
    <message>
        <source>It is not the JSON that Landfall writes (%1).</source>
        <translation>Es ist nicht das JSON, das Landfall schreibt (%1).</translation>
    </message>
    <message>
        <source>no object</source>
        <translation>kein Objekt</translation>
    </message>
    <message>
        <source>It has no version.</source>
        <translation>Sie hat keine Versionsangabe.</translation>
    </message>
</context>
<context>
    <name>Landfall::BudgetWidget</name>
    <message>
        <source>token refused</source>
        <translation>Token abgelehnt</translation>
    </message>
    <message>
        <source>right missing</source>
        <translation>Recht fehlt</translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>no keychain</source>
        <translation>kein Schlüsselbund</translation>
    </message>
    <message>
        <source>secret missing</source>
        <translation>Geheimnis fehlt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>certificate refused</source>
        <translation>Zertifikat abgelehnt</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>%1 von %2 übrig</translation>
    </message>
    <message>
        <source>refreshing</source>
        <translation>fragt gerade</translation>
    </message>
    <message numerus="yes">
        <source>next in %n s</source>
        <translation>
            <numerusform>nächste in %n s</numerusform>
            <numerusform>nächste in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>next at %1</source>
        <translation>nächste um %1</translation>
    </message>
    <message>
        <source>API budget of %1, %2</source>
        <translation>API-Budget von %1, %2</translation>
    </message>
</context>
<context>
    <name>Landfall::Cloudflare::Api</name>
    <message>
        <source>The list of %1 is incomplete: Cloudflare repeats a page or has too many.</source>
        <translation>Die Liste (%1) ist unvollständig: Cloudflare wiederholt eine Seite oder hat zu viele.</translation>
    </message>
    <message>
        <source>Check the field “base_url”: %1</source>
        <translation>Prüfen Sie das Feld „base_url“: %1</translation>
    </message>
    <message>
        <source>Cloudflare shows this token no account: it lacks the right “Account Settings: Read”. Give it that right, or name the account ids in the field “accounts”.</source>
        <translation>Cloudflare zeigt diesem Token kein Konto: Ihm fehlt das Recht „Account Settings: Read“. Geben Sie ihm das Recht oder nennen Sie die Konto-IDs im Feld „accounts“.</translation>
    </message>
    <message>
        <source>projects of account %1</source>
        <translation>Projekte des Kontos %1</translation>
    </message>
</context>
<context>
    <name>Landfall::Cloudflare::Check</name>
    <message numerus="yes">
        <source>The token expires in %n day(s), on %1. Make a new one in time.</source>
        <translation>
            <numerusform>Das Token läuft in %n Tag ab, am %1. Erstellen Sie rechtzeitig ein neues.</numerusform>
            <numerusform>Das Token läuft in %n Tagen ab, am %1. Erstellen Sie rechtzeitig ein neues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n Projekt</numerusform>
            <numerusform>%n Projekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>The global API key works and sees %1 in %2.</source>
        <translation>Der globale API-Schlüssel funktioniert und sieht: %1, %2.</translation>
    </message>
    <message>
        <source>The API token works and sees %1 in %2.</source>
        <translation>Das API-Token funktioniert und sieht: %1, %2.</translation>
    </message>
    <message>
        <source>Cloudflare says that this token is “%1”. Make a new one and enter it again.</source>
        <translation>Cloudflare nennt dieses Token „%1“. Erstellen Sie ein neues und geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>There is no Pages project to watch. Check the account ids in the field “accounts”.</source>
        <translation>Es gibt kein Pages-Projekt zu beobachten. Prüfen Sie die Konto-IDs im Feld „accounts“.</translation>
    </message>
</context>
<context>
    <name>Landfall::Cloudflare::Deployment</name>
    <message>
        <source>The state could not be read: %1.</source>
        <translation>Der Zustand konnte nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Uncommitted changes</source>
        <translation>Nicht eingecheckte Änderungen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Short id</source>
        <translation>Kurz-ID</translation>
    </message>
    <message>
        <source>Project id</source>
        <translation>Projekt-ID</translation>
    </message>
    <message>
        <source>Build command</source>
        <translation>Build-Befehl</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <source>Root folder</source>
        <translation>Wurzelordner</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Functions</translation>
    </message>
    <message>
        <source>A deployment in Cloudflare&apos;s answer could not be read and is left out: %1.</source>
        <translation>Ein Deployment in Cloudflares Antwort konnte nicht gelesen werden und fehlt: %1.</translation>
    </message>
    <message>
        <source>Build log</source>
        <translation>Build-Log</translation>
    </message>
</context>
<context>
    <name>Landfall::Cloudflare::Envelope</name>
    <message>
        <source>Cloudflare did not accept the sign-in (9106). Check the field “auth”, and “email” where a global API key is used, and enter the secret again.</source>
        <translation>Cloudflare hat die Anmeldung nicht angenommen (9106). Prüfen Sie das Feld „auth“ und, mit globalem API-Schlüssel, „email“ und geben Sie das Geheimnis neu ein.</translation>
    </message>
    <message>
        <source>Cloudflare knows no such project (8000007). Check the field “projects” and the account id.</source>
        <translation>Cloudflare kennt kein solches Projekt (8000007). Prüfen Sie das Feld „projects“ und die Konto-ID.</translation>
    </message>
    <message>
        <source>Cloudflare knows no such deployment (8000009). It may have been deleted; check the reference.</source>
        <translation>Cloudflare kennt kein solches Deployment (8000009). Es wurde vielleicht gelöscht; prüfen Sie die Referenz.</translation>
    </message>
    <message>
        <source>Cloudflare knows no such account or project (7003). Check the ids in the field “accounts”.</source>
        <translation>Cloudflare kennt kein solches Konto oder Projekt (7003). Prüfen Sie die IDs im Feld „accounts“.</translation>
    </message>
    <message>
        <source>Cloudflare refused the size of a page (8000024). Update Landfall: the service has changed.</source>
        <translation>Cloudflare hat die Größe einer Seite abgelehnt (8000024). Aktualisieren Sie Landfall: Der Dienst hat sich geändert.</translation>
    </message>
    <message>
        <source>Cloudflare refused the token or key (%1). Check that it is still valid, has the right “Cloudflare Pages: Read” and belongs to the account, and enter it again.</source>
        <translation>Cloudflare hat Token oder Schlüssel abgelehnt (%1). Prüfen Sie, ob es noch gültig ist, das Recht „Cloudflare Pages: Read“ hat und zum Konto gehört, und geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>Cloudflare does not allow this (%1). Give the token the right “Cloudflare Pages: Read” and allow this computer&apos;s address in its filter.</source>
        <translation>Cloudflare erlaubt das nicht (%1). Geben Sie dem Token das Recht „Cloudflare Pages: Read“ und lassen Sie die Adresse dieses Rechners in seinem Filter zu.</translation>
    </message>
    <message>
        <source>Cloudflare does not know what was asked for (%1). Check the fields “accounts” and “projects”.</source>
        <translation>Cloudflare kennt das Gefragte nicht (%1). Prüfen Sie die Felder „accounts“ und „projects“.</translation>
    </message>
    <message>
        <source>Cloudflare has a fault of its own (%1). Landfall asks again by itself.</source>
        <translation>Cloudflare hat selbst eine Störung (%1). Landfall fragt von selbst wieder.</translation>
    </message>
    <message>
        <source>Cloudflare gave an unexpected answer (%1). Try again later; update Landfall if it stays.</source>
        <translation>Cloudflare hat unerwartet geantwortet (%1). Versuchen Sie es später; aktualisieren Sie Landfall, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>Cloudflare says: “%1”</source>
        <translation>Cloudflare sagt: „%1“</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s firewall blocked the request before the service saw it (ray %1). Try from another network, or give this ray to Cloudflare&apos;s support.</source>
        <translation>Cloudflares Firewall hat die Anfrage gesperrt, bevor der Dienst sie sah (ray %1). Versuchen Sie es aus einem anderen Netz oder nennen Sie dem Support von Cloudflare diese Nummer.</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s answer could not be read: %1. Check the field “base_url”.</source>
        <translation>Cloudflares Antwort konnte nicht gelesen werden: %1. Prüfen Sie das Feld „base_url“.</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s request limit is reached. It counts the last five minutes: wait that long. The window and “watch” ask again by themselves.</source>
        <translation>Cloudflares Grenze für Anfragen ist erreicht. Sie zählt die letzten fünf Minuten: Warten Sie so lange. Das Fenster und „watch“ fragen von selbst wieder.</translation>
    </message>
</context>
<context>
    <name>Landfall::Cloudflare::Feed</name>
    <message>
        <source>The list of deployments is incomplete: Cloudflare repeats a page or has too many.</source>
        <translation>Die Liste der Deployments ist unvollständig: Cloudflare wiederholt eine Seite oder hat zu viele.</translation>
    </message>
</context>
<context>
    <name>Landfall::Cloudflare::Listing</name>
    <message>
        <source>Account %1</source>
        <translation>Konto %1</translation>
    </message>
    <message>
        <source>Project “%1”</source>
        <translation>Projekt „%1“</translation>
    </message>
    <message>
        <source>Cloudflare has no project named %1 in this account. Check the field “projects”.</source>
        <translation>Cloudflare hat in diesem Konto kein Projekt namens %1. Prüfen Sie das Feld „projects“.</translation>
    </message>
    <message>
        <source>“%1” is no Pages project. Write it as &lt;account id&gt;/&lt;project&gt;.</source>
        <translation>„%1“ ist kein Pages-Projekt. Schreiben Sie &lt;Konto-ID&gt;/&lt;Projekt&gt;.</translation>
    </message>
</context>
<context>
    <name>Landfall::Cloudflare::Parser</name>
    <message>
        <source>Cloudflare&apos;s answer could not be read: %1. Update Landfall if this stays.</source>
        <translation>Cloudflares Antwort konnte nicht gelesen werden: %1. Aktualisieren Sie Landfall, wenn das so bleibt.</translation>
    </message>
</context>
<context>
    <name>Landfall::CloudflareProvider</name>
    <message>
        <source>“%1” is no Pages deployment. Write it as &lt;account id&gt;/&lt;project&gt;/&lt;deployment id&gt;, or paste its URL.</source>
        <translation>„%1“ ist kein Pages-Deployment. Schreiben Sie &lt;Konto-ID&gt;/&lt;Projekt&gt;/&lt;Deployment-ID&gt; oder fügen Sie seine URL ein.</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>An API token is preferred</source>
        <translation>Ein API-Token ist vorzuziehen</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Only for gateways and the simulator</source>
        <translation>Nur für Gateways und den Simulator</translation>
    </message>
    <message>
        <source>API token or global API key</source>
        <translation>API-Token oder globaler API-Schlüssel</translation>
    </message>
    <message>
        <source>A token needs the rights “Cloudflare Pages: Read” and “Account Settings: Read”</source>
        <translation>Ein Token braucht die Rechte „Cloudflare Pages: Read“ und „Account Settings: Read“</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Only with a global API key</source>
        <translation>Nur mit globalem API-Schlüssel</translation>
    </message>
    <message>
        <source>Account ids</source>
        <translation>Konto-IDs</translation>
    </message>
    <message>
        <source>Separated by commas; empty: all</source>
        <translation>Durch Kommas getrennt; leer: alle</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>A global API key needs the e-mail it belongs to: set the field “email”.</source>
        <translation>Ein globaler API-Schlüssel braucht die E-Mail-Adresse, zu der er gehört: Setzen Sie das Feld „email“.</translation>
    </message>
</context>
<context>
    <name>Landfall::CloudflareScript</name>
    <message>
        <source>there is no such stage</source>
        <translation>eine solche Stufe gibt es nicht</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>darf nicht negativ sein</translation>
    </message>
    <message>
        <source>there is no flow “%1”; there are git, direct-upload and skipped</source>
        <translation>einen Ablauf „%1“ gibt es nicht; es gibt git, direct-upload und skipped</translation>
    </message>
    <message>
        <source>the flow “%1” has no stage “%2” to end in</source>
        <translation>der Ablauf „%1“ hat keine Stufe „%2“, in der er enden könnte</translation>
    </message>
</context>
<context>
    <name>Landfall::CommandLine</name>
    <message>
        <source>Watches deployments from a terminal.</source>
        <translation>Beobachtet Deployments aus einem Terminal.</translation>
    </message>
    <message>
        <source>The services that can be watched and what their accounts need</source>
        <translation>Die Dienste, die beobachtet werden können, und was ihre Konten brauchen</translation>
    </message>
    <message>
        <source>Show this help and end</source>
        <translation>Diese Hilfe zeigen und enden</translation>
    </message>
    <message>
        <source>Show the version and end</source>
        <translation>Die Version zeigen und enden</translation>
    </message>
    <message>
        <source>Machine output on standard output</source>
        <translation>Ausgabe für Programme auf der Standardausgabe</translation>
    </message>
    <message>
        <source>Use a simulated service; alone: play it and end</source>
        <translation>Einen simulierten Dienst verwenden; allein: abspielen und enden</translation>
    </message>
    <message>
        <source>No colors</source>
        <translation>Keine Farben</translation>
    </message>
    <message>
        <source>Show the requests on standard error, without secrets</source>
        <translation>Die Anfragen auf der Fehlerausgabe zeigen, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>Accounts: add, list, remove, test</source>
        <translation>Konten: add, list, remove, test</translation>
    </message>
    <message>
        <source>Store an account; its secret goes to the keychain</source>
        <translation>Ein Konto speichern; sein Geheimnis kommt in den Schlüsselbund</translation>
    </message>
    <message>
        <source>An id that “providers” lists</source>
        <translation>Eine ID, die „providers“ auflistet</translation>
    </message>
    <message>
        <source>The account&apos;s name</source>
        <translation>Der Name des Kontos</translation>
    </message>
    <message>
        <source>FIELD=VALUE; may be given again</source>
        <translation>FELD=WERT; darf mehrmals stehen</translation>
    </message>
    <message>
        <source>Read the secret, one line, from standard input</source>
        <translation>Das Geheimnis, eine Zeile, von der Standardeingabe lesen</translation>
    </message>
    <message>
        <source>The stored accounts</source>
        <translation>Die gespeicherten Konten</translation>
    </message>
    <message>
        <source>Forget an account and its secret</source>
        <translation>Ein Konto und sein Geheimnis vergessen</translation>
    </message>
    <message>
        <source>Ask the service once, and say what it said</source>
        <translation>Den Dienst einmal fragen und sagen, was er antwortet</translation>
    </message>
    <message>
        <source>What can be watched</source>
        <translation>Was beobachtet werden kann</translation>
    </message>
    <message>
        <source>Deployments, newest first</source>
        <translation>Deployments, neueste zuerst</translation>
    </message>
    <message>
        <source>Only of this target: its id or name</source>
        <translation>Nur dieses Ziel: seine ID oder sein Name</translation>
    </message>
    <message>
        <source>Only in these phases, separated by commas</source>
        <translation>Nur in diesen Phasen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>How many in all (25 unless told)</source>
        <translation>Wie viele insgesamt (25, wenn nichts gesagt ist)</translation>
    </message>
    <message>
        <source>One deployment</source>
        <translation>Ein Deployment</translation>
    </message>
    <message>
        <source>Follow deployments until each is finished</source>
        <translation>Deployments verfolgen, bis jedes beendet ist</translation>
    </message>
    <message>
        <source>Deployments, by reference</source>
        <translation>Deployments, durch Referenzen genannt</translation>
    </message>
    <message>
        <source>A target&apos;s id or name: the deployment under way, else the next that starts</source>
        <translation>ID oder Name eines Ziels: das laufende Deployment, sonst das nächste, das beginnt</translation>
    </message>
    <message>
        <source>Stop waiting after this time (90s, 30m, 2h, 1d)</source>
        <translation>Nach dieser Zeit nicht mehr warten (90s, 30m, 2h, 1d)</translation>
    </message>
    <message>
        <source>Add the deployments to those that the account watches</source>
        <translation>Die Deployments zu denen hinzufügen, die das Konto beobachtet</translation>
    </message>
    <message>
        <source>The log of a deployment</source>
        <translation>Das Log eines Deployments</translation>
    </message>
    <message>
        <source>The logs of what failed, and only those</source>
        <translation>Nur die Logs dessen, was fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>Name the logs instead of showing one</source>
        <translation>Die Logs nennen, statt eines zu zeigen</translation>
    </message>
    <message>
        <source>The log with this id</source>
        <translation>Das Log mit dieser ID</translation>
    </message>
    <message>
        <source>As the service sent it, with its control characters</source>
        <translation>Wie der Dienst es gesendet hat, mit Steuerzeichen</translation>
    </message>
    <message>
        <source>Run the simulated services until interrupted</source>
        <translation>Die simulierten Dienste betreiben, bis unterbrochen wird</translation>
    </message>
    <message>
        <source>The port on 127.0.0.1 (a free one unless told)</source>
        <translation>Der Port auf 127.0.0.1 (ein freier, wenn nichts gesagt ist)</translation>
    </message>
    <message>
        <source>The file to play (the demo unless told)</source>
        <translation>Die Datei, die gespielt wird (die Demo, wenn nichts gesagt ist)</translation>
    </message>
    <message>
        <source>How many times faster than written</source>
        <translation>Wie viel mal schneller als geschrieben</translation>
    </message>
    <message>
        <source>Only this account</source>
        <translation>Nur dieses Konto</translation>
    </message>
    <message>
        <source>The deployment: an id that “list” shows, or its URL</source>
        <translation>Das Deployment: eine ID, die „list“ zeigt, oder seine URL</translation>
    </message>
    <message>
        <source>There is no phase “%1”. Phases are: queued, running, succeeded, partial, failed, canceled, skipped, stalled, unknown.</source>
        <translation>Eine Phase „%1“ gibt es nicht. Phasen sind: queued, running, succeeded, partial, failed, canceled, skipped, stalled, unknown.</translation>
    </message>
    <message>
        <source>--timeout takes a number with s, m, h or d, like 90s or 2h, not “%1”.</source>
        <translation>--timeout nimmt eine Zahl mit s, m, h oder d, etwa 90s oder 2h, nicht „%1“.</translation>
    </message>
    <message>
        <source>--limit takes a number from 1 to %1, not “%2”.</source>
        <translation>--limit nimmt eine Zahl von 1 bis %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>--port takes a number from 0 to 65535, not “%1”.</source>
        <translation>--port nimmt eine Zahl von 0 bis 65535, nicht „%1“.</translation>
    </message>
    <message>
        <source>--speed takes a number above 0, like 10, not “%1”.</source>
        <translation>--speed nimmt eine Zahl über 0, etwa 10, nicht „%1“.</translation>
    </message>
    <message>
        <source>This command line does not fit: %1.</source>
        <translation>Diese Befehlszeile passt nicht: %1.</translation>
    </message>
    <message>
        <source>“landfall-cli --help” shows what there is.</source>
        <translation>„landfall-cli --help“ zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>Say what to watch: a deployment&apos;s reference, or --target with a target&apos;s name.</source>
        <translation>Sagen Sie, was zu beobachten ist: die Referenz eines Deployments oder --target mit dem Namen eines Ziels.</translation>
    </message>
</context>
<context>
    <name>Landfall::Context</name>
    <message>
        <source>There is no account yet. “landfall-cli account add --help” says how to store one.</source>
        <translation>Es gibt noch kein Konto. „landfall-cli account add --help“ sagt, wie eines gespeichert wird.</translation>
    </message>
    <message>
        <source>There is no account “%1”. “landfall-cli account list” names them.</source>
        <translation>Es gibt kein Konto „%1“. „landfall-cli account list“ nennt sie.</translation>
    </message>
</context>
<context>
    <name>Landfall::DayText</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s)</source>
        <translation>
            <numerusform>%n Deployment</numerusform>
            <numerusform>%n Deployments</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a start · %1</source>
        <translation>Ohne Beginn · %1</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>A date as QLocale spells its parts, e.g. &quot;Wed 19 Nov&quot;</extracomment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Landfall::Demo</name>
    <message>
        <source>The demo cannot make its temporary folder: %1.</source>
        <translation>Die Demo kann ihren temporären Ordner nicht anlegen: %1.</translation>
    </message>
</context>
<context>
    <name>Landfall::DeploymentCells</name>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>no instances reported</source>
        <translation>keine Instanzen gemeldet</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>start not known</source>
        <translation>Beginn nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Landfall::DeploymentCommands</name>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
</context>
<context>
    <name>Landfall::DeploymentJson</name>
    <message>
        <source>Not a deployment: %1.</source>
        <translation>Kein Deployment: %1.</translation>
    </message>
</context>
<context>
    <name>Landfall::DeploymentLines</name>
    <message>
        <source>STAGE</source>
        <translation>STUFE</translation>
    </message>
    <message>
        <source>PHASE</source>
        <translation>PHASE</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>STARTED</source>
        <translation>BEGINN</translation>
    </message>
    <message>
        <source>TOOK</source>
        <translation>DAUER</translation>
    </message>
    <message>
        <source>%1 up, %2 in progress, %3 failed</source>
        <translation>%1 laufen, %2 starten, %3 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Serves now</source>
        <translation>Liefert aus</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Also at</source>
        <translation>Auch unter</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>ZIEL</translation>
    </message>
    <message>
        <source>ENVIRONMENT</source>
        <translation>UMGEBUNG</translation>
    </message>
    <message>
        <source>BRANCH</source>
        <translation>BRANCH</translation>
    </message>
    <message>
        <source>COMMIT</source>
        <translation>COMMIT</translation>
    </message>
    <message>
        <source>REFERENCE</source>
        <translation>REFERENZ</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Logs (landfall-cli logs REF --log ID)</source>
        <translation>Logs (landfall-cli logs REF --log ID)</translation>
    </message>
    <message>
        <source>%1 was skipped: nothing was deployed.</source>
        <translation>%1 wurde übersprungen: Nichts wurde ausgeliefert.</translation>
    </message>
    <message>
        <source>%1 was skipped (%2): nothing was deployed.</source>
        <translation>%1 wurde übersprungen (%2): Nichts wurde ausgeliefert.</translation>
    </message>
    <message>
        <source>%1 was deployed; its service does not tell whether it runs.</source>
        <translation>%1 wurde ausgeliefert; sein Dienst sagt nicht, ob es läuft.</translation>
    </message>
</context>
<context>
    <name>Landfall::DeploymentText</name>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>%1, %2 after %3.</source>
        <comment>stage, phase, time</comment>
        <translation>%1, %2 nach %3.</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>partly failed</source>
        <translation>teilweise fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>ohne Fortschritt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>succeeded, degraded</source>
        <translation>gelungen, läuft eingeschränkt</translation>
    </message>
    <message>
        <source>succeeded, not running</source>
        <translation>gelungen, läuft nicht</translation>
    </message>
    <message>
        <source>succeeded, not verified</source>
        <translation>gelungen, nicht geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>No stages.</source>
        <translation>Keine Stufen.</translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s).</source>
        <translation>
            <numerusform>%n Stufe.</numerusform>
            <numerusform>%n Stufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n succeeded</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%n gelungen</numerusform>
            <numerusform>%n gelungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in progress</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>instances %1</source>
        <translation>Instanzen: %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>time</comment>
        <translation>etwa %1</translation>
    </message>
</context>
<context>
    <name>Landfall::DetailsHeader</name>
    <message>
        <source>took %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>not heard since %1</source>
        <translation>seit %1 nichts gehört</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
</context>
<context>
    <name>Landfall::DetailsPanel</name>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>▎ reported by the provider   / ≈ seen while polling</source>
        <translation>▎ vom Anbieter gemeldet   / ≈ beim Abfragen gesehen</translation>
    </message>
    <message>
        <source>▎ reported by the provider</source>
        <translation>▎ vom Anbieter gemeldet</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Select a deployment to see its stages, errors and addresses.</source>
        <translation>Wählen Sie ein Deployment, um seine Stufen, Fehler und Adressen zu sehen.</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Open in dashboard</source>
        <translation>Im Dashboard öffnen</translation>
    </message>
    <message>
        <source>Open site</source>
        <translation>Website öffnen</translation>
    </message>
</context>
<context>
    <name>Landfall::EmptyPage</name>
    <message>
        <source>See what is being released, and what failed</source>
        <translation>Sehen, was ausgeliefert wird und was fehlschlug</translation>
    </message>
    <message>
        <source>Landfall follows Cloudflare Pages deployments in one window, from the first stage to the last.</source>
        <translation>Landfall verfolgt Cloudflare-Pages-Deployments in einem Fenster, von der ersten Stufe bis zur letzten.</translation>
    </message>
    <message>
        <source>To add an account, run this in a terminal. It asks for the API token, which is then kept in the system keychain:</source>
        <translation>Um ein Konto hinzuzufügen, führen Sie das in einem Terminal aus. Es fragt nach dem API-Token, das dann im Schlüsselbund des Systems liegt:</translation>
    </message>
    <message>
        <source>Command that adds an account</source>
        <translation>Befehl, der ein Konto hinzufügt</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>Read-only access is enough. Secrets stay in the system keychain; Landfall talks only to the services you add.</source>
        <translation>Lesezugriff genügt. Geheimnisse bleiben im Schlüsselbund des Systems; Landfall spricht nur mit den Diensten, die Sie hinzufügen.</translation>
    </message>
    <message>
        <source>The demo replays made-up deployments on this computer. It needs no account and no network; leave it with Account › Leave demo.</source>
        <translation>Die Demo spielt erfundene Deployments auf diesem Rechner. Sie braucht kein Konto und kein Netz; verlassen Sie sie mit Konto › Demo verlassen.</translation>
    </message>
</context>
<context>
    <name>Landfall::ErrorTree</name>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>Landfall::Following</name>
    <message>
        <source>Waiting for the next deployment of %1</source>
        <translation>Warten auf das nächste Deployment von %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (und %n weiteres)</numerusform>
            <numerusform>%1 (und %n weitere)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::Formatting</name>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>vor %n s</numerusform>
            <numerusform>vor %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n h</numerusform>
            <numerusform>vor %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 (%3 UTC)</source>
        <translation>%1 %2 (%3 UTC)</translation>
    </message>
</context>
<context>
    <name>Landfall::HelpCommands</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>The demo could not be started. Run this in a terminal:</source>
        <translation>Die Demo konnte nicht gestartet werden. Führen Sie das in einem Terminal aus:</translation>
    </message>
    <message>
        <source>How to add an account</source>
        <translation>Wie ein Konto hinzukommt</translation>
    </message>
    <message>
        <source>Run this in a terminal, with a name of your choice. It asks for the API token, keeps it in the system keychain, and this window shows the account&apos;s deployments at once.</source>
        <translation>Führen Sie das in einem Terminal aus, mit einem Namen Ihrer Wahl. Es fragt nach dem API-Token, bewahrt es im Schlüsselbund des Systems auf, und dieses Fenster zeigt die Deployments des Kontos sofort.</translation>
    </message>
    <message>
        <source>About Landfall</source>
        <translation>Über Landfall</translation>
    </message>
    <message>
        <source>Landfall %1

Watches deployments of several services in one window.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Landfall %1

Beobachtet Deployments mehrerer Dienste in einem Fenster.

Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
</context>
<context>
    <name>Landfall::HttpClient</name>
    <message>
        <source>Too many requests wait for their answers. Check the network connection.</source>
        <translation>Zu viele Anfragen warten auf Antwort. Prüfen Sie die Netzverbindung.</translation>
    </message>
</context>
<context>
    <name>Landfall::HttpExchange</name>
    <message numerus="yes">
        <source>%1 did not finish its answer within %n second(s). Try again later.</source>
        <translation>
            <numerusform>%1 hat seine Antwort nicht innerhalb von %n Sekunde beendet. Versuchen Sie es später.</numerusform>
            <numerusform>%1 hat seine Antwort nicht innerhalb von %n Sekunden beendet. Versuchen Sie es später.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was silent for %n second(s). Check the network connection; the service may be down.</source>
        <translation>
            <numerusform>%1 hat %n Sekunde lang geschwiegen. Prüfen Sie die Netzverbindung; der Dienst ist vielleicht gestört.</numerusform>
            <numerusform>%1 hat %n Sekunden lang geschwiegen. Prüfen Sie die Netzverbindung; der Dienst ist vielleicht gestört.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer of %1 is longer than %2. It was not read further.</source>
        <translation>Die Antwort von %1 ist länger als %2. Sie wurde nicht weiter gelesen.</translation>
    </message>
    <message>
        <source>%1 answered with an unexpected redirect to %2, which was not followed. Check the address and whether this network asks for a sign-in.</source>
        <translation>%1 hat unerwartet auf %2 verwiesen; dem wurde nicht gefolgt. Prüfen Sie die Adresse und ob dieses Netz eine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>%1 redirects again and again. Check the address.</source>
        <translation>%1 verweist immer wieder weiter. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The answer of %1 is cut off. Try again later.</source>
        <translation>Die Antwort von %1 ist abgeschnitten. Versuchen Sie es später.</translation>
    </message>
</context>
<context>
    <name>Landfall::HttpReply</name>
    <message>
        <source>of unknown type</source>
        <translation>unbekannter Art</translation>
    </message>
    <message>
        <source>The answer from %1 is nested too deeply to be read.</source>
        <translation>Die Antwort von %1 ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The answer was not JSON (%1) from %2. Check the address and whether this network asks for a sign-in.</source>
        <translation>Die Antwort von %2 war kein JSON (%1). Prüfen Sie die Adresse und ob dieses Netz eine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>The answer from %1 is broken JSON (at byte %2). It may have been cut off; try again later.</source>
        <translation>Die Antwort von %1 ist beschädigtes JSON (bei Byte %2). Sie ist vielleicht abgeschnitten; versuchen Sie es später.</translation>
    </message>
</context>
<context>
    <name>Landfall::HttpRequest</name>
    <message>
        <source>The credential for %1 is empty or contains a character that a request cannot carry. Enter it again.</source>
        <translation>Die Zugangsdaten für %1 sind leer oder enthalten ein Zeichen, das eine Anfrage nicht tragen kann. Geben Sie sie neu ein.</translation>
    </message>
</context>
<context>
    <name>Landfall::InstanceSection</name>
    <message numerus="yes">
        <source>%n succeeded</source>
        <translation>
            <numerusform>%n gelungen</numerusform>
            <numerusform>%n gelungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in progress</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::Keychain</name>
    <message>
        <source>There is no keyring yet and none was made. Make one with your desktop&apos;s password program, then try again.</source>
        <translation>Es gibt noch keinen Schlüsselbund, und es wurde keiner angelegt. Legen Sie einen mit dem Passwortprogramm Ihres Desktops an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No keychain service runs in this session. Start one, for example GNOME Keyring, KeePassXC or KWallet, then try again.</source>
        <translation>In dieser Sitzung läuft kein Schlüsselbund-Dienst. Starten Sie einen, etwa GNOME Keyring, KeePassXC oder KWallet, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The library libsecret is missing, so the keychain cannot be used. Install it (Debian: libsecret-1-0) and start Landfall again.</source>
        <translation>Die Bibliothek libsecret fehlt, deshalb ist der Schlüsselbund nicht nutzbar. Installieren Sie sie (Debian: libsecret-1-0) und starten Sie Landfall neu.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it with your desktop&apos;s password program, then try again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn mit dem Passwortprogramm Ihres Desktops und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain refused access. Allow Landfall to use it, then try again.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert. Erlauben Sie Landfall, ihn zu benutzen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain does not work: %1. Look at it with your desktop&apos;s password program, then try again.</source>
        <translation>Der Schlüsselbund arbeitet nicht: %1. Sehen Sie mit dem Passwortprogramm Ihres Desktops nach und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain does not answer. Close its open prompts or log in again, then try again.</source>
        <translation>Der Schlüsselbund antwortet nicht. Schließen Sie seine offenen Fragen oder melden Sie sich neu an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain holds no secret for “%1”. Enter it again.</source>
        <translation>Der Schlüsselbund enthält kein Geheimnis für „%1“. Geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>The keychain did not keep the secret for “%1”. Look at it with your desktop&apos;s password program, then try again.</source>
        <translation>Der Schlüsselbund hat das Geheimnis für „%1“ nicht behalten. Sehen Sie mit dem Passwortprogramm Ihres Desktops nach und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain still holds the secret for “%1”. Remove it with your desktop&apos;s password program.</source>
        <translation>Der Schlüsselbund enthält das Geheimnis für „%1“ noch. Entfernen Sie es mit dem Passwortprogramm Ihres Desktops.</translation>
    </message>
</context>
<context>
    <name>Landfall::KeychainStore</name>
    <message>
        <source>The keychain takes a secret of 1 to 4096 bytes without line breaks and other control characters. Copy it again from the service.</source>
        <translation>Der Schlüsselbund nimmt ein Geheimnis von 1 bis 4096 Bytes ohne Zeilenumbrüche und andere Steuerzeichen. Kopieren Sie es noch einmal vom Dienst.</translation>
    </message>
</context>
<context>
    <name>Landfall::ListCommands</name>
    <message>
        <source>TARGET</source>
        <translation>ZIEL</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>ACCOUNT</source>
        <translation>KONTO</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>Landfall::ListPage</name>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>No deployments in the last 30 days</source>
        <translation>Keine Deployments in den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>Nothing matches %1</source>
        <translation>Nichts passt zu %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new deployment(s)</source>
        <translation>
            <numerusform>%n neues Deployment</numerusform>
            <numerusform>%n neue Deployments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::Look</name>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>partly failed</source>
        <translation>teilweise fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>ohne Fortschritt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>Landfall::MainWindow</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Filter: name, branch, commit, status:failed</source>
        <translation>Filter: Name, Branch, Commit, status:failed</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Cannot open the deployment</source>
        <translation>Das Deployment lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1 – Landfall</source>
        <extracomment>Title of the window: what the list shows, then the program</extracomment>
        <translation>%1 – Landfall</translation>
    </message>
</context>
<context>
    <name>Landfall::MemoryStore</name>
    <message>
        <source>There is no secret for “%1” in memory. Enter it again.</source>
        <translation>Für „%1“ ist kein Geheimnis im Speicher. Geben Sie es neu ein.</translation>
    </message>
</context>
<context>
    <name>Landfall::NoteBar</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more account(s) with problems)</source>
        <translation>
            <numerusform>%1 (%n weiteres Konto mit Problemen)</numerusform>
            <numerusform>%1 (%n weitere Konten mit Problemen)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::Origin</name>
    <message>
        <source>“%1” is not an address. Write it as https://host/path.</source>
        <translation>„%1“ ist keine Adresse. Schreiben Sie sie als https://host/pfad.</translation>
    </message>
    <message>
        <source>The address of %1 contains a user name or password. Leave that part out.</source>
        <translation>Die Adresse von %1 enthält einen Benutzernamen oder ein Passwort. Lassen Sie diesen Teil weg.</translation>
    </message>
    <message>
        <source>%1 is refused: a credential travels over https only (http: only to this computer).</source>
        <translation>%1 wird abgelehnt: Zugangsdaten reisen nur über https (http: nur zu diesem Rechner).</translation>
    </message>
    <message>
        <source>The base address of %1 must end after its path, without “?” or “#”.</source>
        <translation>Die Basisadresse von %1 muss nach dem Pfad enden, ohne „?“ oder „#“.</translation>
    </message>
</context>
<context>
    <name>Landfall::PhaseDelegate</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Landfall::PlaceholderRows</name>
    <message>
        <source>Waiting for the first answer</source>
        <translation>Warten auf die erste Antwort</translation>
    </message>
</context>
<context>
    <name>Landfall::Program</name>
    <message>
        <source>There is no display to show a window on; use landfall-cli in a terminal.</source>
        <translation>Es gibt keine Anzeige für ein Fenster; nehmen Sie landfall-cli im Terminal.</translation>
    </message>
    <message>
        <source>Landfall is already running and does not answer. End that program, then start it again.</source>
        <translation>Landfall läuft schon und antwortet nicht. Beenden Sie jenes Programm und starten Sie es neu.</translation>
    </message>
</context>
<context>
    <name>Landfall::PropertyTable</name>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
</context>
<context>
    <name>Landfall::ProviderCall</name>
    <message>
        <source>The plugin “%1” failed on its own. Look for an update of it.</source>
        <translation>Das Plugin „%1“ hat selbst versagt. Suchen Sie nach einer neueren Fassung.</translation>
    </message>
</context>
<context>
    <name>Landfall::ProviderRegistry</name>
    <message>
        <source>The plugin folder is not an absolute path.</source>
        <translation>Der Plugin-Ordner ist kein absoluter Pfad.</translation>
    </message>
    <message>
        <source>Others may write to this plugin folder (chmod go-w).</source>
        <translation>Andere dürfen in diesen Plugin-Ordner schreiben (chmod go-w).</translation>
    </message>
    <message>
        <source>Others may write to this plugin (chmod go-w).</source>
        <translation>Andere dürfen dieses Plugin ändern (chmod go-w).</translation>
    </message>
    <message>
        <source>Not a plugin, or built for another Qt.</source>
        <translation>Kein Plugin oder für ein anderes Qt gebaut.</translation>
    </message>
    <message>
        <source>Not a provider of this version: its interface is “%1”.</source>
        <translation>Kein Anbieter dieser Version: Seine Schnittstelle ist „%1“.</translation>
    </message>
    <message>
        <source>Built for interface version %1, this program has %2.</source>
        <translation>Für die Schnittstellenversion %1 gebaut, dieses Programm hat %2.</translation>
    </message>
    <message>
        <source>The provider “%1” was already found in %2.</source>
        <translation>Der Anbieter „%1“ wurde schon in %2 gefunden.</translation>
    </message>
    <message>
        <source>There is no provider “%1”: no plugin was found in %2. “landfall-cli providers” says what was passed over; LANDFALL_PLUGIN_PATH names further folders.</source>
        <translation>Einen Anbieter „%1“ gibt es nicht: In %2 wurde kein Plugin gefunden. „landfall-cli providers“ sagt, was übergangen wurde; LANDFALL_PLUGIN_PATH nennt weitere Ordner.</translation>
    </message>
    <message>
        <source>There is no provider “%1”. Loaded are: %2.</source>
        <translation>Einen Anbieter „%1“ gibt es nicht. Geladen sind: %2.</translation>
    </message>
    <message>
        <source>The provider “%1” could not be loaded: %2</source>
        <translation>Der Anbieter „%1“ konnte nicht geladen werden: %2</translation>
    </message>
    <message>
        <source>The plugin&apos;s metadata is larger than 64 KiB.</source>
        <translation>Die Metadaten des Plugins sind größer als 64 KiB.</translation>
    </message>
    <message>
        <source>Built against “%1”, this program has “%2”: build the plugin again.</source>
        <translation>Für „%1“ gebaut, dieses Programm hat „%2“: Bauen Sie das Plugin neu.</translation>
    </message>
    <message>
        <source>The plugin&apos;s id is missing or has other characters than a-z, 0-9 and -.</source>
        <translation>Die ID des Plugins fehlt oder hat andere Zeichen als a-z, 0-9 und -.</translation>
    </message>
    <message>
        <source>The plugin&apos;s metadata has no name.</source>
        <translation>Den Metadaten des Plugins fehlt der Name.</translation>
    </message>
    <message>
        <source>The plugin file is cut short. Install it again.</source>
        <translation>Die Plugin-Datei ist abgeschnitten. Installieren Sie sie neu.</translation>
    </message>
    <message>
        <source>It does not implement the provider interface.</source>
        <translation>Es enthält die Anbieter-Schnittstelle nicht.</translation>
    </message>
</context>
<context>
    <name>Landfall::ProvidersCommand</name>
    <message>
        <source>FIELD</source>
        <translation>FELD</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>WERT</translation>
    </message>
    <message>
        <source>MEANING</source>
        <translation>BEDEUTUNG</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>geheim</translation>
    </message>
</context>
<context>
    <name>Landfall::Reference</name>
    <message>
        <source>A reference is an id as “list” shows it (PROVIDER:…), an API or dashboard address of a deployment, or a resource id.</source>
        <translation>Eine Referenz ist eine ID, wie „list“ sie zeigt (ANBIETER:…), eine API- oder Dashboard-Adresse eines Deployments oder eine Ressourcen-ID.</translation>
    </message>
    <message>
        <source>There is no account yet. Add one in the window or with “account add”.</source>
        <translation>Es gibt noch kein Konto. Fügen Sie eines im Fenster oder mit „account add“ hinzu.</translation>
    </message>
    <message>
        <source>There is no account “%1”. “account list” shows them.</source>
        <translation>Es gibt kein Konto „%1“. „account list“ zeigt sie.</translation>
    </message>
    <message>
        <source>There is no account of the provider “%1”. Add one with “account add %1”.</source>
        <translation>Es gibt kein Konto des Anbieters „%1“. Fügen Sie eines mit „account add %1“ hinzu.</translation>
    </message>
    <message>
        <source>The account “%1” is not one of the provider “%2”. Name another account, or none.</source>
        <translation>Das Konto „%1“ gehört nicht zum Anbieter „%2“. Nennen Sie ein anderes Konto oder keines.</translation>
    </message>
    <message>
        <source>The reference is empty. %1</source>
        <translation>Die Referenz ist leer. %1</translation>
    </message>
    <message>
        <source>“%1” is no deployment of the account “%2”. %3</source>
        <translation>„%1“ ist kein Deployment des Kontos „%2“. %3</translation>
    </message>
    <message>
        <source>“%1” fits none of the accounts. %2</source>
        <translation>„%1“ passt zu keinem Konto. %2</translation>
    </message>
</context>
<context>
    <name>Landfall::Row</name>
    <message>
        <source>not heard since %1</source>
        <translation>seit %1 nichts gehört</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n Dienst</numerusform>
            <numerusform>%n Dienste</numerusform>
        </translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Begonnen %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Beendet %1</translation>
    </message>
    <message>
        <source>Took %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>Times seen while polling</source>
        <translation>Zeiten beim Abfragen gesehen</translation>
    </message>
    <message>
        <source>Times reported by the provider</source>
        <translation>Zeiten vom Anbieter gemeldet</translation>
    </message>
</context>
<context>
    <name>Landfall::SaveFile</name>
    <message>
        <source>“%1” could not be saved: %2. Its old content is kept; make room or correct the permissions, then try again.</source>
        <translation>„%1“ konnte nicht gespeichert werden: %2. Der alte Inhalt bleibt; schaffen Sie Platz oder berichtigen Sie die Rechte und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2. Correct that and start again.</source>
        <translation>„%1“ konnte nicht gelesen werden: %2. Berichtigen Sie das und starten Sie neu.</translation>
    </message>
    <message>
        <source>The folder “%1” could not be made private: %2. Correct its permissions.</source>
        <translation>Der Ordner „%1“ konnte nicht privat gemacht werden: %2. Berichtigen Sie seine Rechte.</translation>
    </message>
    <message>
        <source>it is a symbolic link</source>
        <translation>es ist ein symbolischer Link</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is not a plain file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>“%1” does not exist.</source>
        <translation>„%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
</context>
<context>
    <name>Landfall::Scenario</name>
    <message>
        <source>This is not JSON: %1 at byte %2.</source>
        <translation>Das ist kein JSON: %1 bei Byte %2.</translation>
    </message>
    <message>
        <source>A scenario is a JSON object.</source>
        <translation>Ein Szenario ist ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The scenario cannot be played: %1.</source>
        <translation>Das Szenario kann nicht gespielt werden: %1.</translation>
    </message>
    <message>
        <source>The fault is not understood: %1.</source>
        <translation>Der Fehler ist nicht verständlich: %1.</translation>
    </message>
</context>
<context>
    <name>Landfall::ScenarioParser</name>
    <message>
        <source>this is not an object</source>
        <translation>das ist kein Objekt</translation>
    </message>
    <message>
        <source>the simulator does not play “%1”; it plays %2</source>
        <translation>der Simulator spielt „%1“ nicht; er spielt %2</translation>
    </message>
    <message>
        <source>must be more than 0</source>
        <translation>muss größer als 0 sein</translation>
    </message>
    <message>
        <source>must be from 0 to %1</source>
        <translation>muss von 0 bis %1 sein</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>darf nicht negativ sein</translation>
    </message>
    <message>
        <source>there is no fault “%1”; there are: %2</source>
        <translation>einen Fehler „%1“ gibt es nicht; es gibt: %2</translation>
    </message>
</context>
<context>
    <name>Landfall::Secret</name>
    <message>
        <source>The secret is empty. Paste it as the service shows it.</source>
        <translation>Das Geheimnis ist leer. Fügen Sie es ein, wie der Dienst es zeigt.</translation>
    </message>
    <message>
        <source>The secret is longer than 4096 characters. Paste only the token or key itself.</source>
        <translation>Das Geheimnis ist länger als 4096 Zeichen. Fügen Sie nur das Token oder den Schlüssel selbst ein.</translation>
    </message>
    <message>
        <source>The secret contains a blank, a line break or a character that is not ASCII. Copy it again from the service.</source>
        <translation>Das Geheimnis enthält ein Leerzeichen, einen Zeilenumbruch oder ein Zeichen außerhalb von ASCII. Kopieren Sie es noch einmal vom Dienst.</translation>
    </message>
</context>
<context>
    <name>Landfall::Sessions</name>
    <message>
        <source>%1 Remove the account and add it again: “landfall-cli account remove %2”, then “landfall-cli account add %3 --name %2 --secret-stdin”.</source>
        <translation>%1 Entfernen Sie das Konto und fügen Sie es neu hinzu: „landfall-cli account remove %2“, dann „landfall-cli account add %3 --name %2 --secret-stdin“.</translation>
    </message>
    <message>
        <source>The secret of the account “%1” was entered for %2, but the address is now %3.</source>
        <translation>Das Geheimnis des Kontos „%1“ wurde für %2 eingegeben, aber die Adresse ist jetzt %3.</translation>
    </message>
    <message>
        <source>The keychain holds no secret for the account “%1”.</source>
        <translation>Der Schlüsselbund enthält kein Geheimnis für das Konto „%1“.</translation>
    </message>
    <message>
        <source>The secret that the keychain holds for the account “%1” cannot be used.</source>
        <translation>Das Geheimnis, das der Schlüsselbund für das Konto „%1“ enthält, ist nicht brauchbar.</translation>
    </message>
</context>
<context>
    <name>Landfall::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>Landfall::ShowCommands</name>
    <message>
        <source>This deployment has no log.</source>
        <translation>Dieses Deployment hat kein Log.</translation>
    </message>
    <message>
        <source>This deployment has no log “%1”. It has: %2.</source>
        <translation>Dieses Deployment hat kein Log „%1“. Es hat: %2.</translation>
    </message>
    <message>
        <source>Nothing failed here that has a log.</source>
        <translation>Hier ist nichts fehlgeschlagen, das ein Log hat.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>LOG</source>
        <translation>LOG</translation>
    </message>
    <message>
        <source>ABOUT A FAILURE</source>
        <translation>ZU EINEM FEHLSCHLAG</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>Landfall::Sidebar</name>
    <message>
        <source>Filters and accounts</source>
        <translation>Filter und Konten</translation>
    </message>
</context>
<context>
    <name>Landfall::SidebarModel</name>
    <message>
        <source>All deployments</source>
        <translation>Alle Deployments</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Failed, last 24 h</source>
        <translation>Fehlgeschlagen, 24 h</translation>
    </message>
    <message>
        <source>Production only</source>
        <translation>Nur Produktion</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n deployment(s)</source>
        <translation>
            <numerusform>%1, %n Deployment</numerusform>
            <numerusform>%1, %n Deployments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::Simulator</name>
    <message>
        <source>The simulator has nothing at %1.</source>
        <translation>Der Simulator hat nichts unter %1.</translation>
    </message>
    <message>
        <source>Faults are sent with POST.</source>
        <translation>Fehler werden mit POST gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) noted.</source>
        <translation>
            <numerusform>%n Fehler notiert.</numerusform>
            <numerusform>%n Fehler notiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The simulator cannot listen on port %1 of this computer. Choose another one.</source>
        <translation>Der Simulator kann an Port %1 dieses Rechners nicht lauschen. Wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>Landfall::StageBar</name>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
</context>
<context>
    <name>Landfall::StageTable</name>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>seen while polling</source>
        <translation>beim Abfragen gesehen</translation>
    </message>
    <message>
        <source>reported by the provider</source>
        <translation>vom Anbieter gemeldet</translation>
    </message>
</context>
<context>
    <name>Landfall::StartOptions</name>
    <message>
        <source>%1 See &quot;landfall --help&quot;.</source>
        <translation>%1 Siehe „landfall --help“.</translation>
    </message>
    <message>
        <source>Watches deployments in one window.</source>
        <translation>Beobachtet Deployments in einem Fenster.</translation>
    </message>
    <message>
        <source>Show made-up deployments; needs no account and no network.</source>
        <translation>Erfundene Deployments zeigen; braucht kein Konto und kein Netz.</translation>
    </message>
    <message>
        <source>Start in the tray, or in the window where there is no tray.</source>
        <translation>Im Infobereich starten, oder im Fenster, wo es keinen gibt.</translation>
    </message>
    <message>
        <source>End the running program.</source>
        <translation>Das laufende Programm beenden.</translation>
    </message>
    <message>
        <source>Deployments to open, by id or URL.</source>
        <translation>Deployments, die geöffnet werden, mit ID oder URL.</translation>
    </message>
    <message>
        <source>--quit stands alone.</source>
        <translation>--quit steht allein.</translation>
    </message>
</context>
<context>
    <name>Landfall::StartedDelegate</name>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
</context>
<context>
    <name>Landfall::TargetSearch</name>
    <message>
        <source>No account knows the target “%1”. “landfall-cli targets” lists what can be watched.</source>
        <translation>Kein Konto kennt das Ziel „%1“. „landfall-cli targets“ zeigt, was beobachtet werden kann.</translation>
    </message>
</context>
<context>
    <name>Landfall::Terminal</name>
    <message>
        <source>There was no secret on standard input: one line with it is needed.</source>
        <translation>Auf der Standardeingabe stand kein Geheimnis: Eine Zeile damit wird gebraucht.</translation>
    </message>
</context>
<context>
    <name>Landfall::TimelineView</name>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
</context>
<context>
    <name>Landfall::TitleDelegate</name>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Branch %1</translation>
    </message>
    <message>
        <source>Commit %1</source>
        <translation>Commit %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Von %1</translation>
    </message>
</context>
<context>
    <name>Landfall::TlsTrust</name>
    <message>
        <source>The CA file %1 cannot be read. Correct the field “ca_file”.</source>
        <translation>Die CA-Datei %1 kann nicht gelesen werden. Berichtigen Sie das Feld „ca_file“.</translation>
    </message>
    <message>
        <source>The CA file %1 holds no certificate in PEM form. Correct the field “ca_file”.</source>
        <translation>Die CA-Datei %1 enthält kein Zertifikat im PEM-Format. Berichtigen Sie das Feld „ca_file“.</translation>
    </message>
</context>
<context>
    <name>Landfall::TransportError</name>
    <message>
        <source>No secure connection to %1 could be made (%2).</source>
        <translation>Zu %1 kam keine sichere Verbindung zustande (%2).</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted: “%2”, %3. Nothing was sent. If this is your own server, name its CA certificate in the field “ca_file”.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut: „%2“, %3. Nichts wurde gesendet. Wenn es Ihr eigener Server ist, nennen Sie sein CA-Zertifikat im Feld „ca_file“.</translation>
    </message>
    <message>
        <source>There is no host %1. Check the address and the network connection.</source>
        <translation>Einen Rechner %1 gibt es nicht. Prüfen Sie die Adresse und die Netzverbindung.</translation>
    </message>
    <message>
        <source>%1 refused the connection. Check the address; the service may be down.</source>
        <translation>%1 hat die Verbindung abgelehnt. Prüfen Sie die Adresse; der Dienst ist vielleicht gestört.</translation>
    </message>
    <message>
        <source>%1 closed the connection before its answer was complete. Try again later.</source>
        <translation>%1 hat die Verbindung geschlossen, bevor die Antwort vollständig war. Versuchen Sie es später.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 does not answer. Check the proxy settings.</source>
        <translation>Der Proxy auf dem Weg zu %1 antwortet nicht. Prüfen Sie die Proxy-Einstellungen.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 asks for a password, which is not supported.</source>
        <translation>Der Proxy auf dem Weg zu %1 verlangt ein Passwort, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>The answer of %1 is damaged. Something on the way may have changed it.</source>
        <translation>Die Antwort von %1 ist beschädigt. Vielleicht hat sie etwas unterwegs verändert.</translation>
    </message>
    <message>
        <source>The connection to %1 failed. Check the network connection.</source>
        <translation>Die Verbindung zu %1 ist gescheitert. Prüfen Sie die Netzverbindung.</translation>
    </message>
</context>
<context>
    <name>Landfall::WatchCommand</name>
    <message>
        <source>--keep is for accounts that name their deployments; “%1” finds them by itself.</source>
        <translation>--keep ist für Konten, die ihre Deployments nennen; „%1“ findet sie von selbst.</translation>
    </message>
</context>
<context>
    <name>Landfall::Watcher</name>
    <message>
        <source>%1 did not answer within 5 minutes. It will be asked again.</source>
        <translation>%1 hat nicht innerhalb von 5 Minuten geantwortet. Es wird wieder gefragt.</translation>
    </message>
    <message>
        <source>The plugin “%1” failed %2 times and is switched off. Look for an update of it, then start Landfall again.</source>
        <translation>Das Plugin „%1“ hat %2-mal versagt und ist abgeschaltet. Suchen Sie nach einer neueren Fassung und starten Sie Landfall neu.</translation>
    </message>
</context>
<context>
    <name>Landfall::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>Da&amp;tei</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Copy id</source>
        <translation>ID &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Show &amp;new deployments</source>
        <translation>&amp;Neue Deployments zeigen</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Deployment</source>
        <translation>&amp;Deployment</translation>
    </message>
    <message>
        <source>&amp;Open in dashboard</source>
        <translation>Im Dashboard ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open &amp;site</source>
        <translation>&amp;Website öffnen</translation>
    </message>
    <message>
        <source>&amp;Next failed</source>
        <translation>&amp;Nächstes fehlgeschlagenes</translation>
    </message>
    <message>
        <source>&amp;Previous failed</source>
        <translation>&amp;Voriges fehlgeschlagenes</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>&amp;Refresh this account</source>
        <translation>Dieses Konto &amp;aktualisieren</translation>
    </message>
    <message>
        <source>&amp;How to add an account</source>
        <translation>&amp;Wie ein Konto hinzukommt</translation>
    </message>
    <message>
        <source>&amp;Leave demo</source>
        <translation>Demo &amp;verlassen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Landfall</source>
        <translation>Ü&amp;ber Landfall</translation>
    </message>
</context>
<context>
    <name>Landfall::WindowStatus</name>
    <message>
        <source>No accounts</source>
        <translation>Keine Konten</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed in 24 h</source>
        <translation>
            <numerusform>%n fehlgeschlagen in 24 h</numerusform>
            <numerusform>%n fehlgeschlagen in 24 h</numerusform>
        </translation>
    </message>
</context>
</TS>
