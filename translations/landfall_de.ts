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
    <message>
        <source>%1 is refused: its host ends with a dot.</source>
        <translation>%1 wird abgelehnt: Der Hostname endet mit einem Punkt.</translation>
    </message>
    <message>
        <source>%1 is refused: the account “%2” talks https, and its credential may travel over nothing else.</source>
        <translation>%1 wird abgelehnt: Das Konto „%2“ spricht https, und seine Zugangsdaten dürfen über nichts anderes gehen.</translation>
    </message>
    <message>
        <source>There is nothing to send to %1.</source>
        <translation>Es gibt nichts an %1 zu senden.</translation>
    </message>
    <message>
        <source>The deploy hook is refused: it is a secret and travels over https only (http: only to this computer).</source>
        <translation>Der Deploy-Hook wird abgelehnt: Er ist ein Geheimnis und geht nur über https (http: nur zu diesem Rechner).</translation>
    </message>
</context>
<context>
    <name>Landfall::AccountCommands</name>
    <message>
        <source>--set takes FIELD=VALUE, not “%1”.</source>
        <translation>--set nimmt FELD=WERT, nicht „%1“.</translation>
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
    <message>
        <source>Order of the accounts</source>
        <translation>Reihenfolge der Konten</translation>
    </message>
    <message>
        <source>Stored “%1”. Sign in next: “landfall-cli account sign-in %1”.</source>
        <translation>„%1“ ist gespeichert. Melden Sie sich als Nächstes an: „landfall-cli account sign-in %1“.</translation>
    </message>
</context>
<context>
    <name>Landfall::AccountDialog</name>
    <message>
        <source>Edit account “%1”</source>
        <translation>Konto „%1“ bearbeiten</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Name *</source>
        <translation>Name *</translation>
    </message>
    <message>
        <source>Name, required</source>
        <translation>Name, erforderlich</translation>
    </message>
    <message>
        <source>What this account is called in the list, for example: work</source>
        <translation>Wie dieses Konto in der Liste heißt, zum Beispiel: Arbeit</translation>
    </message>
    <message>
        <source>Account › Rename changes it</source>
        <translation>Konto › Umbenennen ändert ihn</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Add account</source>
        <translation>Konto &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>Noch nicht getestet</translation>
    </message>
    <message>
        <source>The test asks the service once with what stands here. It stores nothing.</source>
        <translation>Der Test fragt den Dienst einmal mit dem, was hier steht. Er speichert nichts.</translation>
    </message>
    <message>
        <source>The stored secret belongs to another address or way to sign in. Enter it again.</source>
        <translation>Das gespeicherte Geheimnis gehört zu einer anderen Adresse oder Anmeldeart. Geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>This is required.</source>
        <translation>Das ist erforderlich.</translation>
    </message>
    <message>
        <source>Test stopped</source>
        <translation>Test angehalten</translation>
    </message>
    <message>
        <source>Stop &amp;test</source>
        <translation>&amp;Test anhalten</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Frage den Dienst…</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Warte auf den Schlüsselbund…</translation>
    </message>
    <message>
        <source>Nothing has been stored. What you typed is kept.</source>
        <translation>Es wurde nichts gespeichert. Ihre Eingaben bleiben stehen.</translation>
    </message>
    <message>
        <source>The demo replays made-up deployments on this computer, in a window of its own. It needs no account and no network.</source>
        <translation>Die Demo spielt erfundene Deployments auf diesem Rechner, in einem eigenen Fenster. Sie braucht kein Konto und kein Netz.</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>&amp;Demo ausprobieren</translation>
    </message>
    <message>
        <source>The test runs by itself after the sign-in and lists what can be seen. It stores nothing.</source>
        <translation>Der Test läuft nach der Anmeldung von selbst und zeigt, was zu sehen ist. Er speichert nichts.</translation>
    </message>
    <message>
        <source>The stored sign-in belongs to another address or way to sign in. Sign in again.</source>
        <translation>Die gespeicherte Anmeldung gehört zu einer anderen Adresse oder Anmeldeart. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>Nothing has been stored yet.</source>
        <translation>Es wurde noch nichts gespeichert.</translation>
    </message>
    <message>
        <source>The keychain holds a sign-in.</source>
        <translation>Der Schlüsselbund enthält eine Anmeldung.</translation>
    </message>
</context>
<context>
    <name>Landfall::AccountEditing</name>
    <message>
        <source>There is an account “%1” already. Choose another name, or remove that one first.</source>
        <translation>Ein Konto „%1“ gibt es schon. Wählen Sie einen anderen Namen oder entfernen Sie zuerst jenes.</translation>
    </message>
    <message>
        <source>The stored secret belongs to another address or way to sign in. Enter the secret again.</source>
        <translation>Das gespeicherte Geheimnis gehört zu einer anderen Adresse oder Anmeldeart. Geben Sie das Geheimnis neu ein.</translation>
    </message>
</context>
<context>
    <name>Landfall::AccountForm</name>
    <message>
        <source>Stored in the keychain; empty keeps it</source>
        <translation>Im Schlüsselbund gespeichert; leer behält es</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>This is required.</source>
        <translation>Das ist erforderlich.</translation>
    </message>
    <message>
        <source>Sign-in *</source>
        <translation>Anmeldung *</translation>
    </message>
    <message>
        <source>Select at least one.</source>
        <translation>Wählen Sie mindestens einen Eintrag aus.</translation>
    </message>
</context>
<context>
    <name>Landfall::AccountHealthDialog</name>
    <message>
        <source>Health of “%1”</source>
        <translation>Zustand von „%1“</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Ohne dieses Recht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>What the credential may do</source>
        <translation>Was die Zugangsdaten dürfen</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Where was searched for what can be watched</source>
        <translation>Wo nach Beobachtbarem gesucht wurde</translation>
    </message>
    <message>
        <source>Searched places</source>
        <translation>Durchsuchte Stellen</translation>
    </message>
    <message>
        <source>&amp;Test now</source>
        <translation>Jetzt &amp;testen</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Si&amp;gn in again…</source>
        <translation>Neu an&amp;melden…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Frage den Dienst…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Landfall::AccountQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Landfall::AccountSignIn</name>
    <message>
        <source>Nobody signs in to an account with these fields.</source>
        <translation>Bei einem Konto mit diesen Feldern meldet sich niemand an.</translation>
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
        <source>“%1” was written by a newer version of Landfall. Its accounts are shown but cannot be changed here: update Landfall.</source>
        <translation>„%1“ stammt von einer neueren Version von Landfall. Die Konten werden gezeigt, lassen sich hier aber nicht ändern: Aktualisieren Sie Landfall.</translation>
    </message>
    <message>
        <source>“%1” is missing. The previous version is used: check your accounts.</source>
        <translation>„%1“ fehlt. Die vorige Fassung wird verwendet: Prüfen Sie Ihre Konten.</translation>
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
        <source>The accounts are being changed by another program. Try again.</source>
        <translation>Die Konten werden gerade von einem anderen Programm geändert. Versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Landfall::AccountTestDialog</name>
    <message>
        <source>Test of “%1”</source>
        <translation>Test von „%1“</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Frage den Dienst…</translation>
    </message>
</context>
<context>
    <name>Landfall::AccountTester</name>
    <message>
        <source>Enter the secret first.</source>
        <translation>Geben Sie zuerst das Geheimnis ein.</translation>
    </message>
</context>
<context>
    <name>Landfall::AccountTrouble</name>
    <message>
        <source>sign-in needed</source>
        <translation>Anmeldung nötig</translation>
    </message>
    <message>
        <source>secret missing</source>
        <translation>Geheimnis fehlt</translation>
    </message>
    <message>
        <source>right missing</source>
        <translation>Recht fehlt</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>no keychain</source>
        <translation>kein Schlüsselbund</translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>gedrosselt</translation>
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
        <source>not usable</source>
        <translation>nicht nutzbar</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
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
    <name>Landfall::ActionLock</name>
    <message>
        <source>“%1” could not be locked: %2. Make room or correct the permissions of its folder, then try again.</source>
        <translation>„%1“ konnte nicht gesperrt werden: %2. Schaffen Sie Platz oder berichtigen Sie die Rechte des Ordners und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Landfall::ActionLog</name>
    <message>
        <source>A slot copy onto “%1”</source>
        <translation>Eine Slot-Kopie auf „%1“</translation>
    </message>
    <message>
        <source>A deployment through the hook “%1”</source>
        <translation>Ein Deployment über den Hook „%1“</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>%1 was begun at %2, and its outcome is not known yet: it may have been carried out. Wait until it is known, or look at what is there now and confirm anew. Nothing was sent.</source>
        <translation>%1 wurde begonnen (%2), der Ausgang ist noch unbekannt: Vielleicht wurde die Aktion ausgeführt. Warten Sie, bis er bekannt ist, oder sehen Sie nach, was jetzt dort ist, und bestätigen Sie neu. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 was begun at %2 by a Landfall that has ended since. Start Landfall again: it finds out what became of it. Nothing was sent.</source>
        <translation>%1 wurde von einem Landfall begonnen (%2), das seitdem beendet ist. Starten Sie Landfall neu: Es findet heraus, was daraus wurde. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 is under way since %2 (begun by this or another Landfall on this computer). Wait for its end.</source>
        <translation>%1 läuft seit %2 (von diesem oder einem anderen Landfall auf diesem Rechner begonnen). Warten Sie das Ende ab.</translation>
    </message>
    <message>
        <source>%1 Nothing was sent.</source>
        <translation>%1 Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 is under way (begun by this or another Landfall on this computer). Wait for its end.</source>
        <translation>%1 läuft (von diesem oder einem anderen Landfall auf diesem Rechner begonnen). Warten Sie das Ende ab.</translation>
    </message>
    <message>
        <source>Another Landfall works on this action.</source>
        <translation>Ein anderes Landfall arbeitet an dieser Aktion.</translation>
    </message>
</context>
<context>
    <name>Landfall::AnswerParser</name>
    <message>
        <source>The answer is not one of a web service. Something on the way may have changed it.</source>
        <translation>Die Antwort ist keine eines Webdienstes. Etwas auf dem Weg hat sie vielleicht verändert.</translation>
    </message>
    <message>
        <source>The connection ended before the answer was complete.</source>
        <translation>Die Verbindung endete, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The answer is longer than %1. It was not read further.</source>
        <translation>Die Antwort ist länger als %1. Sie wurde nicht weiter gelesen.</translation>
    </message>
</context>
<context>
    <name>Landfall::Autostart</name>
    <message>
        <source>“%1” could not be removed. Correct the permissions of its folder, then try again.</source>
        <translation>„%1“ konnte nicht entfernt werden. Berichtigen Sie die Rechte des Ordners und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::ActionLog</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>(%1 more actions are not shown.)</source>
        <translation>(%1 weitere Aktionen werden nicht gezeigt.)</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::Api</name>
    <message>
        <source>Azure&apos;s answer could not be read: %1. Try again later; update Landfall if it stays.</source>
        <translation>Azures Antwort konnte nicht gelesen werden: %1. Versuchen Sie es später; aktualisieren Sie Landfall, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>it is no list</source>
        <translation>sie ist keine Liste</translation>
    </message>
    <message>
        <source>A list of Azure&apos;s is incomplete: %1</source>
        <translation>Eine Liste von Azure ist unvollständig: %1</translation>
    </message>
    <message>
        <source>the next page is on another host (%1), which is not asked.</source>
        <translation>Die nächste Seite liegt auf einem anderen Host (%1), der nicht gefragt wird.</translation>
    </message>
    <message>
        <source>its pages repeat.</source>
        <translation>Ihre Seiten wiederholen sich.</translation>
    </message>
    <message>
        <source>it has too many pages.</source>
        <translation>Sie hat zu viele Seiten.</translation>
    </message>
    <message>
        <source>Check the fields “cloud” and “tenant_id”, and add the account again.</source>
        <translation>Prüfen Sie die Felder „cloud“ und „tenant_id“ und fügen Sie das Konto neu hinzu.</translation>
    </message>
    <message>
        <source>A pasted token lives for about an hour: remove the account and add it again with a new one, or use “auth” = “service-principal”.</source>
        <translation>Ein eingefügtes Token gilt etwa eine Stunde: Entfernen Sie das Konto und fügen Sie es mit einem neuen Token wieder hinzu, oder verwenden Sie „auth“ = „service-principal“.</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>sie ist kein Objekt</translation>
    </message>
    <message>
        <source>%1 names no SCM host, so its logs cannot be fetched.</source>
        <translation>%1 nennt keinen SCM-Host, deshalb können seine Logs nicht geholt werden.</translation>
    </message>
    <message>
        <source>Run “az login”, and check the fields “cloud” and “tenant_id”.</source>
        <translation>Führen Sie „az login“ aus und prüfen Sie die Felder „cloud“ und „tenant_id“.</translation>
    </message>
    <message>
        <source>Check the fields “cloud” and “tenant_id”, and sign in again (“landfall-cli account sign-in NAME”).</source>
        <translation>Prüfen Sie die Felder „cloud“ und „tenant_id“ und melden Sie sich neu an („landfall-cli account sign-in NAME“).</translation>
    </message>
    <message>
        <source>Azure names an address on another host (%1), which is not asked.</source>
        <translation>Azure nennt eine Adresse auf einem anderen Rechner (%1); sie wird nicht aufgerufen.</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::AppService</name>
    <message>
        <source>Azure knows nothing of the deployment “%1” any more. Kudu keeps only the newest record and the last ten that went well.</source>
        <translation>Azure weiß nichts mehr von dem Deployment „%1“. Kudu behält nur den neuesten Eintrag und die letzten zehn, die gut gingen.</translation>
    </message>
    <message>
        <source>Azure&apos;s answer is about another deployment than “%1”. Try again later.</source>
        <translation>Azures Antwort handelt von einem anderen Deployment als „%1“. Versuchen Sie es später.</translation>
    </message>
    <message>
        <source>Azure does not know the deployment “%1”. If it has just begun, this takes some seconds; of old ones Kudu keeps only the newest and the last ten that went well.</source>
        <translation>Azure kennt das Deployment „%1“ nicht. Wenn es gerade erst begonnen hat, dauert das einige Sekunden; von alten behält Kudu nur das neueste und die letzten zehn, die gut gingen.</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::AzureCli</name>
    <message>
        <source>The Azure CLI (az) gave an answer that could not be read. Update it and try again.</source>
        <translation>Die Azure CLI (az) gab eine Antwort, die nicht gelesen werden konnte. Aktualisieren Sie sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It says: “%1”</source>
        <translation>Sie sagt: „%1“</translation>
    </message>
    <message>
        <source>The Azure CLI (az) did not take the command: update it.</source>
        <translation>Die Azure CLI (az) hat den Befehl nicht angenommen: Aktualisieren Sie sie.</translation>
    </message>
    <message>
        <source>The Azure CLI is not signed in: run “%1”, then try again.</source>
        <translation>Die Azure CLI ist nicht angemeldet: Führen Sie „%1“ aus und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The Azure CLI (az) gave no token (exit code %1).</source>
        <translation>Die Azure CLI (az) gab kein Token (Exit-Code %1).</translation>
    </message>
    <message>
        <source>The Azure CLI (az) is not installed or not on the PATH. Install it and run “az login”, or sign in another way: the field “auth”.</source>
        <translation>Die Azure CLI (az) ist nicht installiert oder steht nicht im PATH. Installieren Sie sie und führen Sie „az login“ aus, oder melden Sie sich auf andere Art an: das Feld „auth“.</translation>
    </message>
    <message>
        <source>The Azure CLI (az) on the PATH could not be started. Install it again.</source>
        <translation>Die Azure CLI (az) im PATH konnte nicht gestartet werden. Installieren Sie sie neu.</translation>
    </message>
    <message>
        <source>The Azure CLI (az) did not answer within 30 seconds. Try “az account get-access-token” in a terminal.</source>
        <translation>Die Azure CLI (az) hat nicht innerhalb von 30 Sekunden geantwortet. Probieren Sie „az account get-access-token“ in einem Terminal.</translation>
    </message>
    <message>
        <source>The Azure CLI (az) crashed. Update it and try again.</source>
        <translation>Die Azure CLI (az) ist abgestürzt. Aktualisieren Sie sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The Azure CLI (az) gave a token that has ended. Check this computer&apos;s clock and time zone, then run “%1”.</source>
        <translation>Die Azure CLI (az) gab ein abgelaufenes Token. Prüfen Sie Uhr und Zeitzone dieses Rechners und führen Sie dann „%1“ aus.</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::Check</name>
    <message>
        <source>in the resource group “%1”</source>
        <translation>in der Ressourcengruppe „%1“</translation>
    </message>
    <message>
        <source>in the subscription “%1”</source>
        <translation>im Abonnement „%1“</translation>
    </message>
    <message numerus="yes">
        <source>Azure takes the sign-in and shows %n subscription(s).</source>
        <translation>
            <numerusform>Azure nimmt die Anmeldung an und zeigt %n Abonnement.</numerusform>
            <numerusform>Azure nimmt die Anmeldung an und zeigt %n Abonnements.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::Cloud</name>
    <message>
        <source>With “cloud” = “custom” the field “%1” is needed: set it to the address, https://host/path.</source>
        <translation>Mit „cloud“ = „custom“ wird das Feld „%1“ gebraucht: Geben Sie die Adresse an, https://host/pfad.</translation>
    </message>
    <message>
        <source>Check the field “%1”: %2</source>
        <translation>Prüfen Sie das Feld „%1“: %2</translation>
    </message>
    <message>
        <source>The field “%1” counts only with “cloud” = “custom”. Set that too, or leave “%1” empty.</source>
        <translation>Das Feld „%1“ gilt nur mit „cloud“ = „custom“. Setzen Sie auch das, oder lassen Sie „%1“ leer.</translation>
    </message>
    <message>
        <source>The field “cloud” takes “public”, “usgov”, “china” or “custom”, not “%1”.</source>
        <translation>Das Feld „cloud“ nimmt „public“, „usgov“, „china“ oder „custom“, nicht „%1“.</translation>
    </message>
    <message>
        <source>The field “tenant_id” takes one tenant: its id or its domain, such as contoso.onmicrosoft.com.</source>
        <translation>Das Feld „tenant_id“ nimmt einen Mandanten: seine ID oder seine Domäne, etwa contoso.onmicrosoft.com.</translation>
    </message>
    <message>
        <source>A service principal needs its tenant: set the field “tenant_id” to the tenant&apos;s id or domain.</source>
        <translation>Ein Dienstprinzipal braucht seinen Mandanten: Setzen Sie das Feld „tenant_id“ auf dessen ID oder Domäne.</translation>
    </message>
    <message>
        <source>A service principal needs its application id: set the field “client_id”.</source>
        <translation>Ein Dienstprinzipal braucht seine Anwendungs-ID: Setzen Sie das Feld „client_id“.</translation>
    </message>
    <message>
        <source>The field “tenant_id” takes tenants, separated by commas: their ids or domains, such as contoso.onmicrosoft.com. Leave it empty for your own.</source>
        <translation>Das Feld „tenant_id“ nimmt Mandanten, durch Kommas getrennt: ihre IDs oder Domänen, etwa contoso.onmicrosoft.com. Lassen Sie es für Ihren eigenen leer.</translation>
    </message>
    <message>
        <source>Signing in with a device code needs an application of your own: register one in Microsoft Entra as the README tells under “Azure”, and set the field “client_id” to its application id.</source>
        <translation>Die Anmeldung mit einem Gerätecode braucht eine eigene Anwendung: Registrieren Sie eine in Microsoft Entra, wie es die README unter „Azure“ beschreibt, und setzen Sie das Feld „client_id“ auf ihre Anwendungs-ID.</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::Copy</name>
    <message>
        <source>Production is never the target of a slot copy. Choose another slot.</source>
        <translation>Die Produktion ist nie das Ziel einer Slot-Kopie. Wählen Sie einen anderen Slot.</translation>
    </message>
    <message>
        <source>The slot “%1” cannot be copied onto itself. Choose another target.</source>
        <translation>Der Slot „%1“ kann nicht auf sich selbst kopiert werden. Wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>“%1” is no name of a slot. It has letters, digits and hyphens, 59 at most.</source>
        <translation>„%1“ ist kein Name eines Slots. Er besteht aus Buchstaben, Ziffern und Bindestrichen, höchstens 59.</translation>
    </message>
    <message>
        <source>%1, %2 of %3 instances</source>
        <translation>%1, %2 von %3 Instanzen</translation>
    </message>
    <message>
        <source>“%1” is no app. Write it as an ARM id ending in /sites/&lt;name&gt;.</source>
        <translation>„%1“ ist keine App. Schreiben Sie eine ARM-ID, die mit /sites/&lt;Name&gt; endet.</translation>
    </message>
    <message>
        <source>The subscription %1 is none that this account is for. Use another account, or add it to the account&apos;s field “subscriptions”.</source>
        <translation>Das Abonnement %1 gehört nicht zu denen dieses Kontos. Verwenden Sie ein anderes Konto, oder fügen Sie es dem Feld „subscriptions“ des Kontos hinzu.</translation>
    </message>
    <message>
        <source>Slot copy: %1 to %2</source>
        <translation>Slot-Kopie: %1 auf %2</translation>
    </message>
    <message>
        <source>Source slot</source>
        <translation>Quell-Slot</translation>
    </message>
    <message>
        <source>Target slot</source>
        <translation>Ziel-Slot</translation>
    </message>
    <message>
        <source>no new deployment yet</source>
        <translation>noch kein neues Deployment</translation>
    </message>
    <message>
        <source>The deployment that the copy made ended with “%1”.</source>
        <translation>Das Deployment der Kopie endete mit „%1“.</translation>
    </message>
    <message>
        <source>the address for the progress cannot be used</source>
        <translation>die Adresse für den Fortschritt ist nicht verwendbar</translation>
    </message>
    <message>
        <source>the address for the progress is on another host (%1), which is not asked</source>
        <translation>die Adresse für den Fortschritt liegt auf einem anderen Rechner (%1), der nicht gefragt wird</translation>
    </message>
    <message>
        <source>The copy was not started.</source>
        <translation>Die Kopie wurde nicht begonnen.</translation>
    </message>
    <message>
        <source>Azure does not know the app or one of its slots (%1).</source>
        <translation>Azure kennt die App oder einen ihrer Slots nicht (%1).</translation>
    </message>
    <message numerus="yes">
        <source>Azure&apos;s request limit is reached (%1). Try again in %n second(s).</source>
        <translation>
            <numerusform>Azures Grenze für Anfragen ist erreicht (%1). Versuchen Sie es in %n Sekunde noch einmal.</numerusform>
            <numerusform>Azures Grenze für Anfragen ist erreicht (%1). Versuchen Sie es in %n Sekunden noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Azure&apos;s request limit is reached (%1). Try again later.</source>
        <translation>Azures Grenze für Anfragen ist erreicht (%1). Versuchen Sie es später.</translation>
    </message>
    <message>
        <source>Another operation runs on this app or slot (%1). Try again when it is over.</source>
        <translation>Ein anderer Vorgang läuft auf dieser App oder diesem Slot (%1). Versuchen Sie es, wenn er beendet ist.</translation>
    </message>
    <message>
        <source>Azure refused the copy (%1).</source>
        <translation>Azure hat die Kopie abgelehnt (%1).</translation>
    </message>
    <message>
        <source>Azure ended the copy with an error and does not say why.</source>
        <translation>Azure hat die Kopie mit einem Fehler beendet und nennt keinen Grund.</translation>
    </message>
    <message>
        <source>%1, still under way</source>
        <translation>%1, läuft noch</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, fertig</translation>
    </message>
    <message>
        <source>%1, failed: %2</source>
        <translation>%1, fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1, Azure does not know this operation</source>
        <translation>%1, Azure kennt diesen Vorgang nicht</translation>
    </message>
    <message>
        <source>%1: it is not known whether the copy was started.</source>
        <translation>%1: Es ist nicht bekannt, ob die Kopie begonnen wurde.</translation>
    </message>
    <message>
        <source>200 OK</source>
        <translation>200 OK</translation>
    </message>
    <message>
        <source>202 Accepted</source>
        <translation>202 Accepted</translation>
    </message>
    <message>
        <source>without an address for the progress</source>
        <translation>ohne Adresse für den Fortschritt</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::Deployment</name>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Deployment id</source>
        <translation>Deployment-ID</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Slot named by the workflow</source>
        <translation>Vom Workflow genannter Slot</translation>
    </message>
    <message>
        <source>The state could not be read: %1.</source>
        <translation>Der Zustand konnte nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Build log</source>
        <translation>Build-Log</translation>
    </message>
    <message>
        <source>Log of failed instances</source>
        <translation>Log fehlgeschlagener Instanzen</translation>
    </message>
    <message>
        <source>Log of failed instances, %1 of %2</source>
        <translation>Log fehlgeschlagener Instanzen, %1 von %2</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::DeploymentLog</name>
    <message>
        <source>“%1” is no log of a deployment. “landfall-cli logs REF --list” names those there are.</source>
        <translation>„%1“ ist kein Log eines Deployments. „landfall-cli logs REF --list“ nennt die vorhandenen.</translation>
    </message>
    <message>
        <source>Kudu has no log of this deployment: it was forgotten with its record, or it has not begun. Try again in a minute if the deployment is new.</source>
        <translation>Kudu hat kein Log dieses Deployments: Es wurde mit seinem Eintrag vergessen oder hat noch nicht begonnen. Versuchen Sie es in einer Minute wieder, wenn das Deployment neu ist.</translation>
    </message>
    <message>
        <source>This log lies on “%1”, which is not the SCM host that the site names. No sign-in is sent there: open its address in a browser.</source>
        <translation>Dieses Log liegt auf „%1“; das ist nicht der SCM-Host, den die Site nennt. Dorthin wird keine Anmeldung gesendet: Öffnen Sie die Adresse im Browser.</translation>
    </message>
    <message>
        <source>The SCM host of “%1” does not have this log any more.</source>
        <translation>Der SCM-Host von „%1“ hat dieses Log nicht mehr.</translation>
    </message>
    <message>
        <source>The SCM host of “%1” does not show its logs to this account. Reading them needs the role “Website Contributor” on the site (Microsoft.Web/sites/publish/action); “Reader” is not enough.</source>
        <translation>Der SCM-Host von „%1“ zeigt diesem Konto seine Logs nicht. Zum Lesen braucht es die Rolle „Website Contributor“ auf der Site (Microsoft.Web/sites/publish/action); „Reader“ genügt nicht.</translation>
    </message>
    <message>
        <source>The log could not be read: Azure&apos;s answer is no list of entries.</source>
        <translation>Das Log konnte nicht gelesen werden: Azures Antwort ist keine Liste von Einträgen.</translation>
    </message>
    <message>
        <source>(Its details could not be fetched.)</source>
        <translation>(Seine Einzelheiten konnten nicht geholt werden.)</translation>
    </message>
    <message>
        <source>Machine %1, %2: holds a failed start</source>
        <translation>Maschine %1, %2: enthält einen fehlgeschlagenen Start</translation>
    </message>
    <message>
        <source>Machine %1, %2</source>
        <translation>Maschine %1, %2</translation>
    </message>
    <message>
        <source>(It lies on another host and is not fetched.)</source>
        <translation>(Es liegt auf einem anderen Host und wird nicht geholt.)</translation>
    </message>
    <message>
        <source>The SCM host of “%1” lists no container log: it keeps those of the last seven days.</source>
        <translation>Der SCM-Host von „%1“ führt kein Container-Log auf: Er behält die der letzten sieben Tage.</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Log von %1</translation>
    </message>
    <message>
        <source>The address of this log of “%1” has expired. Refresh the deployment to get a new one.</source>
        <translation>Die Adresse dieses Logs von „%1“ ist abgelaufen. Aktualisieren Sie das Deployment, um eine neue zu erhalten.</translation>
    </message>
    <message>
        <source>This log file of “%1” is not there any more: its machine has begun a new one. Read the list of logs again.</source>
        <translation>Diese Log-Datei von „%1“ gibt es nicht mehr: Ihre Maschine hat eine neue begonnen. Lesen Sie die Liste der Logs neu.</translation>
    </message>
    <message>
        <source>This log has no address on the SCM host that the site names. No sign-in is sent anywhere else.</source>
        <translation>Dieses Log hat keine Adresse auf dem SCM-Host, den die Site nennt. Anderswohin wird keine Anmeldung gesendet.</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::DeviceCode</name>
    <message>
        <source>The sign-in worked, but the sign-in host gave nothing that lasts. Check that the application may be used for “offline_access”.</source>
        <translation>Die Anmeldung gelang, aber der Anmelde-Host gab nichts, das länger gilt. Prüfen Sie, ob die Anwendung für „offline_access“ verwendet werden darf.</translation>
    </message>
    <message>
        <source>Nobody signed in while the code was valid. Ask for a new one.</source>
        <translation>Niemand hat sich angemeldet, solange der Code galt. Fordern Sie einen neuen an.</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::Discovered</name>
    <message>
        <source>The account sees no subscription %1. Check the field “subscriptions”, and that the account has the role “Reader” there.</source>
        <translation>Das Konto sieht kein Abonnement %1. Prüfen Sie das Feld „subscriptions“ und ob das Konto dort die Rolle „Reader“ hat.</translation>
    </message>
    <message>
        <source>Azure takes the sign-in, but shows no subscription. Give the account the role “Reader” on the subscriptions to be watched.</source>
        <translation>Azure nimmt die Anmeldung an, zeigt aber kein Abonnement. Geben Sie dem Konto die Rolle „Reader“ in den Abonnements, die beobachtet werden sollen.</translation>
    </message>
    <message>
        <source>%1 is disabled and was passed over.</source>
        <translation>%1 ist deaktiviert und wurde übergangen.</translation>
    </message>
    <message>
        <source>%1 is deleted and was passed over.</source>
        <translation>%1 ist gelöscht und wurde übergangen.</translation>
    </message>
    <message>
        <source>%1 has a bill past due and was passed over.</source>
        <translation>%1 hat eine überfällige Rechnung und wurde übergangen.</translation>
    </message>
    <message>
        <source>%1 is “%2” and not enabled, so it was passed over.</source>
        <translation>%1 ist „%2“ und nicht aktiviert, deshalb wurde es übergangen.</translation>
    </message>
    <message>
        <source>%1 was passed over: Azure does not say that it is enabled.</source>
        <translation>%1 wurde übergangen: Azure sagt nicht, dass es aktiviert ist.</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::Discovery</name>
    <message>
        <source>The Logic App “%1” has no workflow “%2”.</source>
        <translation>Die Logic App „%1“ hat keinen Workflow „%2“.</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::Errors</name>
    <message>
        <source>Azure does not allow this (%1). Give the account the role “Reader” on the subscription, and “Website Contributor” where logs are to be read.</source>
        <translation>Azure erlaubt das nicht (%1). Geben Sie dem Konto die Rolle „Reader“ im Abonnement und „Website Contributor“, wo Logs gelesen werden sollen.</translation>
    </message>
    <message>
        <source>Azure does not allow “%1” on %2 (%3). Give the account the role “%4” there.</source>
        <translation>Azure erlaubt „%1“ auf %2 nicht (%3). Geben Sie dem Konto dort die Rolle „%4“.</translation>
    </message>
    <message>
        <source>another tenant</source>
        <translation>einem anderen Mandanten</translation>
    </message>
    <message>
        <source>the tenant %1</source>
        <translation>dem Mandanten %1</translation>
    </message>
    <message>
        <source>This subscription belongs to %1. Add an account for that tenant; signing in again to this one does not help.</source>
        <translation>Dieses Abonnement gehört %1. Fügen Sie ein Konto für diesen Mandanten hinzu; eine neue Anmeldung bei diesem hier hilft nicht.</translation>
    </message>
    <message>
        <source>Azure refused the access token (%1).</source>
        <translation>Azure hat das Zugriffstoken abgelehnt (%1).</translation>
    </message>
    <message>
        <source>Azure does not know what was asked for (%1): it may have been deleted, or the account may not see it.</source>
        <translation>Azure kennt das Gefragte nicht (%1): Es wurde vielleicht gelöscht, oder das Konto darf es nicht sehen.</translation>
    </message>
    <message>
        <source>Azure&apos;s request limit is reached (%1). The window and “watch” ask again by themselves.</source>
        <translation>Azures Grenze für Anfragen ist erreicht (%1). Das Fenster und „watch“ fragen von selbst wieder.</translation>
    </message>
    <message>
        <source>The Logic App&apos;s host does not answer just now. Landfall asks again by itself.</source>
        <translation>Der Host der Logic App antwortet gerade nicht. Landfall fragt von selbst wieder.</translation>
    </message>
    <message>
        <source>Azure has a fault of its own (%1). Landfall asks again by itself.</source>
        <translation>Azure hat selbst eine Störung (%1). Landfall fragt von selbst wieder.</translation>
    </message>
    <message>
        <source>Azure gave an unexpected answer (%1). Try again later; update Landfall if it stays.</source>
        <translation>Azure hat unerwartet geantwortet (%1). Versuchen Sie es später; aktualisieren Sie Landfall, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>Correlation id: %1.</source>
        <translation>Korrelations-ID: %1.</translation>
    </message>
    <message>
        <source>Azure says: “%1”</source>
        <translation>Azure sagt: „%1“</translation>
    </message>
    <message>
        <source>Azure does not allow this (%1). It takes the right “%2”, which the role “Website Contributor” on the app gives.</source>
        <translation>Azure erlaubt das nicht (%1). Es braucht das Recht „%2“, das die Rolle „Website Contributor“ auf der App gibt.</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::Listing</name>
    <message>
        <source>“%1” is no site and no workflow. Write it as an ARM id ending in /sites/&lt;name&gt;, /slots/&lt;name&gt; or /workflows/&lt;name&gt;.</source>
        <translation>„%1“ ist keine Site und kein Workflow. Schreiben Sie eine ARM-ID, die mit /sites/&lt;Name&gt;, /slots/&lt;Name&gt; oder /workflows/&lt;Name&gt; endet.</translation>
    </message>
    <message>
        <source>The history here does not know the slot copy “%1”, and Azure keeps no list of them. Look at the deployments of the slot “%2”.</source>
        <translation>Der Verlauf hier kennt die Slot-Kopie „%1“ nicht, und Azure führt keine Liste davon. Sehen Sie die Deployments des Slots „%2“ an.</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::LogicApps</name>
    <message>
        <source>A stateless workflow keeps no runs unless the app setting “Workflows.%1.OperationOptions” is “WithStatelessRunHistory”.</source>
        <translation>Ein zustandsloser Workflow behält keine Läufe, außer wenn die App-Einstellung „Workflows.%1.OperationOptions“ auf „WithStatelessRunHistory“ steht.</translation>
    </message>
    <message>
        <source>its host cannot run it (“%1”).</source>
        <translation>Sein Host kann ihn nicht ausführen („%1“).</translation>
    </message>
    <message>
        <source>A Logic App keeps its runs for a limited time, 90 days unless it is set otherwise.</source>
        <translation>Eine Logic App behält ihre Läufe begrenzte Zeit, 90 Tage, wenn nichts anderes eingestellt ist.</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>The Logic App “%1” does not have this run any more, nor what its actions did. It keeps its runs for a limited time, 90 days unless it is set otherwise.</source>
        <translation>Die Logic App „%1“ hat diesen Lauf nicht mehr, auch nicht, was seine Aktionen taten. Sie behält ihre Läufe begrenzte Zeit, 90 Tage, wenn nichts anderes eingestellt ist.</translation>
    </message>
    <message>
        <source>“%1” is no log of a run.</source>
        <translation>„%1“ ist kein Log eines Laufs.</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::Problems</name>
    <message>
        <source>Subscription “%1”</source>
        <translation>Abonnement „%1“</translation>
    </message>
    <message>
        <source>App “%1”</source>
        <translation>App „%1“</translation>
    </message>
    <message>
        <source>Slot “%1” of app “%2”</source>
        <translation>Slot „%1“ der App „%2“</translation>
    </message>
    <message>
        <source>Workflow “%1” of app “%2”</source>
        <translation>Workflow „%1“ der App „%2“</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::Record</name>
    <message>
        <source>A deployment record of “%1” has no usable id and is left out.</source>
        <translation>Ein Deployment-Eintrag von „%1“ hat keine brauchbare ID und fehlt.</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::Rights</name>
    <message>
        <source>Azure&apos;s list of permissions could not be read.</source>
        <translation>Azures Liste der Berechtigungen konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>watching apps, slots and workflows (%1; the role “Reader” gives it)</source>
        <translation>Apps, Slots und Workflows beobachten (%1; die Rolle „Reader“ gibt das Recht)</translation>
    </message>
    <message>
        <source>reading the logs of failed instances (%1; the role “Website Contributor” gives it)</source>
        <translation>die Logs fehlgeschlagener Instanzen lesen (%1; die Rolle „Website Contributor“ gibt das Recht)</translation>
    </message>
    <message>
        <source>copying a slot to another one (%1; the role “Website Contributor” gives it)</source>
        <translation>einen Slot auf einen anderen kopieren (%1; die Rolle „Website Contributor“ gibt das Recht)</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::ScmLog</name>
    <message>
        <source>A web page came from %1 in place of the log. Open its address in a browser: it may ask for a sign-in.</source>
        <translation>Von %1 kam eine Webseite anstelle des Logs. Öffnen Sie die Adresse im Browser: Vielleicht verlangt sie eine Anmeldung.</translation>
    </message>
    <message>
        <source>This log is no text. Open its address in a browser instead.</source>
        <translation>Dieses Log ist kein Text. Öffnen Sie stattdessen seine Adresse im Browser.</translation>
    </message>
    <message>
        <source>This is no list of logs.</source>
        <translation>Das ist keine Liste von Logs.</translation>
    </message>
    <message>
        <source>The end of this log came compressed.</source>
        <translation>Das Ende dieses Logs kam komprimiert.</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::Scopes</name>
    <message>
        <source>subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>This subscription</source>
        <translation>Dieses Abonnement</translation>
    </message>
    <message>
        <source>tenant</source>
        <translation>Mandant</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::Sites</name>
    <message>
        <source>A part of Azure&apos;s answer could not be read: %1. It is left out.</source>
        <translation>Ein Teil von Azures Antwort konnte nicht gelesen werden: %1. Er fehlt.</translation>
    </message>
    <message>
        <source>Azure answered about %1 instead of %2.</source>
        <translation>Azure hat über %1 statt über %2 geantwortet.</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::Slots</name>
    <message>
        <source>No answer: it is not known whether the copy was started. %1</source>
        <translation>Keine Antwort: Es ist nicht bekannt, ob die Kopie begonnen wurde. %1</translation>
    </message>
    <message>
        <source>“%1” is no app and no slot. Write it as an ARM id ending in /sites/&lt;name&gt; or /slots/&lt;name&gt;.</source>
        <translation>„%1“ ist keine App und kein Slot. Schreiben Sie eine ARM-ID, die mit /sites/&lt;Name&gt; oder /slots/&lt;Name&gt; endet.</translation>
    </message>
    <message>
        <source>Azure&apos;s answer about the settings of “%1” could not be read. Try again later.</source>
        <translation>Azures Antwort zu den Einstellungen von „%1“ konnte nicht gelesen werden. Versuchen Sie es später.</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::StatusReport</name>
    <message>
        <source>The state of a deployment could not be read: %1.</source>
        <translation>Der Zustand eines Deployments konnte nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>the answer is no object</source>
        <translation>die Antwort ist kein Objekt</translation>
    </message>
    <message>
        <source>the answer is about another deployment</source>
        <translation>die Antwort handelt von einem anderen Deployment</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::Tenants</name>
    <message>
        <source>Tenant “%1”: %2</source>
        <translation>Mandant „%1“: %2</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::TokenReply</name>
    <message>
        <source>The sign-in host refused the client secret. Enter its value, not its id: remove the account and add it again.</source>
        <translation>Der Anmelde-Host hat das Clientgeheimnis abgelehnt. Geben Sie seinen Wert ein, nicht seine ID: Entfernen Sie das Konto und fügen Sie es neu hinzu.</translation>
    </message>
    <message>
        <source>The client secret has expired. Make a new one in Microsoft Entra, remove the account and add it again.</source>
        <translation>Das Clientgeheimnis ist abgelaufen. Erstellen Sie in Microsoft Entra ein neues, entfernen Sie das Konto und fügen Sie es neu hinzu.</translation>
    </message>
    <message>
        <source>The tenant knows no such application. Check the fields “client_id” and “tenant_id”.</source>
        <translation>Der Mandant kennt keine solche Anwendung. Prüfen Sie die Felder „client_id“ und „tenant_id“.</translation>
    </message>
    <message>
        <source>There is no such tenant. Check the fields “tenant_id” and “cloud”.</source>
        <translation>Einen solchen Mandanten gibt es nicht. Prüfen Sie die Felder „tenant_id“ und „cloud“.</translation>
    </message>
    <message>
        <source>The tenant belongs to another national cloud. Check the field “cloud”.</source>
        <translation>Der Mandant gehört zu einer anderen nationalen Cloud. Prüfen Sie das Feld „cloud“.</translation>
    </message>
    <message>
        <source>The sign-in host&apos;s request limit is reached. Landfall asks again by itself.</source>
        <translation>Die Grenze des Anmelde-Hosts für Anfragen ist erreicht. Landfall fragt von selbst wieder.</translation>
    </message>
    <message>
        <source>The sign-in host has a fault of its own. Landfall asks again by itself.</source>
        <translation>Der Anmelde-Host hat selbst eine Störung. Landfall fragt von selbst wieder.</translation>
    </message>
    <message>
        <source>The sign-in host refused the application. Check the fields “client_id” and “tenant_id”, and enter the client secret again.</source>
        <translation>Der Anmelde-Host hat die Anwendung abgelehnt. Prüfen Sie die Felder „client_id“ und „tenant_id“ und geben Sie das Clientgeheimnis neu ein.</translation>
    </message>
    <message>
        <source>The sign-in host did not take the request. Check the fields “tenant_id”, “cloud” and, where they are set, “base_url” and “login_url”.</source>
        <translation>Der Anmelde-Host hat die Anfrage nicht angenommen. Prüfen Sie die Felder „tenant_id“, „cloud“ und, wo gesetzt, „base_url“ und „login_url“.</translation>
    </message>
    <message>
        <source>The tenant does not let this application sign in by itself. Its administrator can allow that.</source>
        <translation>Der Mandant lässt diese Anwendung sich nicht selbst anmelden. Sein Administrator kann das erlauben.</translation>
    </message>
    <message>
        <source>The sign-in host refused the sign-in. Check the fields “tenant_id”, “client_id” and “cloud”.</source>
        <translation>Der Anmelde-Host hat die Anmeldung abgelehnt. Prüfen Sie die Felder „tenant_id“, „client_id“ und „cloud“.</translation>
    </message>
    <message>
        <source>It says: “%1”</source>
        <translation>Er sagt: „%1“</translation>
    </message>
    <message>
        <source>The sign-in host %1 gave an unexpected answer (%2). Check the field “cloud”, or “login_url” where it is set.</source>
        <translation>Der Anmelde-Host %1 hat unerwartet geantwortet (%2). Prüfen Sie das Feld „cloud“ oder, wo gesetzt, „login_url“.</translation>
    </message>
    <message>
        <source>The application does not allow public client flows. Switch them on in Microsoft Entra, under the application&apos;s “Authentication”.</source>
        <translation>Die Anwendung erlaubt keine „public client flows“. Schalten Sie sie in Microsoft Entra unter „Authentication“ der Anwendung ein.</translation>
    </message>
    <message>
        <source>The sign-in host refused the application. Check the fields “client_id” and “tenant_id”, and that the application allows public client flows.</source>
        <translation>Der Anmelde-Host hat die Anwendung abgelehnt. Prüfen Sie die Felder „client_id“ und „tenant_id“ und ob die Anwendung „public client flows“ erlaubt.</translation>
    </message>
    <message>
        <source>The sign-in host takes the stored sign-in no more: sign in again (“landfall-cli account sign-in NAME”).</source>
        <translation>Der Anmelde-Host nimmt die gespeicherte Anmeldung nicht mehr an: Melden Sie sich neu an („landfall-cli account sign-in NAME“).</translation>
    </message>
    <message>
        <source>The sign-in was declined.</source>
        <translation>Die Anmeldung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The code has run out. Ask for a new one.</source>
        <translation>Der Code ist abgelaufen. Fordern Sie einen neuen an.</translation>
    </message>
</context>
<context>
    <name>Landfall::Azure::WorkflowRun</name>
    <message>
        <source>A run in Azure&apos;s answer could not be read and is left out: %1.</source>
        <translation>Ein Lauf in Azures Antwort konnte nicht gelesen werden und fehlt: %1.</translation>
    </message>
    <message>
        <source>The state could not be read: %1.</source>
        <translation>Der Zustand konnte nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Azure answered about run %1 instead of %2.</source>
        <translation>Azure hat über den Lauf %1 statt über %2 geantwortet.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Client tracking id</source>
        <translation>Client-Tracking-ID</translation>
    </message>
    <message>
        <source>Logic App</source>
        <translation>Logic App</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>%1 of %2 are shown</source>
        <translation>%1 von %2 werden gezeigt</translation>
    </message>
</context>
<context>
    <name>Landfall::AzureCopyScript</name>
    <message>
        <source>must not be negative</source>
        <translation>darf nicht negativ sein</translation>
    </message>
    <message>
        <source>must be from 0 to %1</source>
        <translation>muss von 0 bis %1 sein</translation>
    </message>
    <message>
        <source>must be from 400 to 599</source>
        <translation>muss von 400 bis 599 sein</translation>
    </message>
</context>
<context>
    <name>Landfall::AzureProvider</name>
    <message>
        <source>“%1” is no deployment or run. Write it as an ARM id ending in /deployments/&lt;id&gt; or /workflows/&lt;name&gt;/runs/&lt;id&gt;, or paste its address.</source>
        <translation>„%1“ ist kein Deployment und kein Lauf. Schreiben Sie eine ARM-ID, die mit /deployments/&lt;ID&gt; oder /workflows/&lt;Name&gt;/runs/&lt;ID&gt; endet, oder fügen Sie die Adresse ein.</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>“custom” takes the addresses below</source>
        <translation>„custom“ nimmt die Adressen unten</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>Client secret or bearer token</source>
        <translation>Clientgeheimnis oder Bearer-Token</translation>
    </message>
    <message>
        <source>By “auth”. The account needs the role “Reader”; for logs “Website Contributor”</source>
        <translation>Je nach „auth“. Das Konto braucht die Rolle „Reader“; für Logs „Website Contributor“</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Application id</source>
        <translation>Anwendungs-ID</translation>
    </message>
    <message>
        <source>Subscription ids</source>
        <translation>Abonnement-IDs</translation>
    </message>
    <message>
        <source>Separated by commas; empty: all</source>
        <translation>Durch Kommas getrennt; leer: alle</translation>
    </message>
    <message>
        <source>Resource Manager&apos;s address</source>
        <translation>Adresse des Resource Managers</translation>
    </message>
    <message>
        <source>Only with “cloud” = “custom”</source>
        <translation>Nur mit „cloud“ = „custom“</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>Adresse der Anmeldung</translation>
    </message>
    <message>
        <source>Azure</source>
        <translation>Azure</translation>
    </message>
    <message>
        <source>Azure US Government</source>
        <translation>Azure US Government</translation>
    </message>
    <message>
        <source>Azure China</source>
        <translation>Azure China</translation>
    </message>
    <message>
        <source>Other addresses</source>
        <translation>Andere Adressen</translation>
    </message>
    <message>
        <source>“azure-cli” needs nothing but “az login”</source>
        <translation>„azure-cli“ braucht nur „az login“</translation>
    </message>
    <message>
        <source>Azure CLI</source>
        <translation>Azure CLI</translation>
    </message>
    <message>
        <source>Service principal</source>
        <translation>Dienstprinzipal</translation>
    </message>
    <message>
        <source>Device code</source>
        <translation>Gerätecode</translation>
    </message>
    <message>
        <source>Pasted token</source>
        <translation>Eingefügtes Token</translation>
    </message>
    <message>
        <source>signed in with az; nothing is stored</source>
        <translation>mit az angemeldet; nichts wird gespeichert</translation>
    </message>
    <message>
        <source>tenant, client ID and secret, for shared machines</source>
        <translation>Mandant, Client-ID und Geheimnis, für gemeinsam genutzte Rechner</translation>
    </message>
    <message>
        <source>sign in with a browser, here or on another device</source>
        <translation>im Browser anmelden, hier oder auf einem anderen Gerät</translation>
    </message>
    <message>
        <source>ends after about an hour</source>
        <translation>läuft nach etwa einer Stunde ab</translation>
    </message>
    <message>
        <source>Its id or domain; with the Azure CLI and a device code several, separated by commas</source>
        <translation>Seine ID oder Domäne; mit der Azure CLI und einem Gerätecode auch mehrere, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Of the service principal, or of your own application for a device code</source>
        <translation>Die des Dienstprinzipals oder, für einen Gerätecode, die Ihrer eigenen Anwendung</translation>
    </message>
    <message>
        <source>The list of tenants</source>
        <translation>Die Liste der Mandanten</translation>
    </message>
</context>
<context>
    <name>Landfall::AzureRunScript</name>
    <message>
        <source>this is not an object</source>
        <translation>das ist kein Objekt</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>darf nicht negativ sein</translation>
    </message>
</context>
<context>
    <name>Landfall::AzureScript</name>
    <message>
        <source>must be three whole numbers: succeeded, in progress, failed</source>
        <translation>müssen drei ganze Zahlen sein: gelungen, unterwegs, fehlgeschlagen</translation>
    </message>
    <message>
        <source>there is no such status in the flow</source>
        <translation>einen solchen Status gibt es in dem Ablauf nicht</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>darf nicht negativ sein</translation>
    </message>
    <message>
        <source>must be from -1 to 6</source>
        <translation>muss zwischen -1 und 6 liegen</translation>
    </message>
    <message>
        <source>there is no flow “%1”; there are linux, slot, windows and record</source>
        <translation>einen Ablauf „%1“ gibt es nicht; es gibt linux, slot, windows und record</translation>
    </message>
    <message>
        <source>there is no source “%1”; there are azure-app-service and azure-logic-apps</source>
        <translation>eine Quelle „%1“ gibt es nicht; es gibt azure-app-service und azure-logic-apps</translation>
    </message>
    <message>
        <source>must be app/workflow or app/slot/workflow</source>
        <translation>muss app/workflow oder app/slot/workflow sein</translation>
    </message>
    <message>
        <source>must be app or app/slot</source>
        <translation>muss app oder app/slot sein</translation>
    </message>
</context>
<context>
    <name>Landfall::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss: %1</source>
        <translation>Ausblenden: %1</translation>
    </message>
</context>
<context>
    <name>Landfall::BannerArea</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n weitere…</numerusform>
            <numerusform>%n weitere…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::BannerNote</name>
    <message>
        <source>Its rows are from %1.</source>
        <translation>Seine Zeilen sind auf dem Stand von %1.</translation>
    </message>
    <message>
        <source>Sign-in refused: %1.</source>
        <translation>Anmeldung abgelehnt: %1.</translation>
    </message>
    <message>
        <source>Sign-in expired: %1.</source>
        <translation>Anmeldung abgelaufen: %1.</translation>
    </message>
    <message>
        <source>Its rows are from %1 and are not being refreshed.</source>
        <translation>Seine Zeilen sind auf dem Stand von %1 und werden nicht aktualisiert.</translation>
    </message>
    <message>
        <source>No keychain: %1.</source>
        <translation>Kein Schlüsselbund: %1.</translation>
    </message>
    <message>
        <source>The keychain refuses Landfall: %1.</source>
        <translation>Der Schlüsselbund lehnt Landfall ab: %1.</translation>
    </message>
    <message>
        <source>Its secret cannot be read.</source>
        <translation>Sein Geheimnis kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Its secret cannot be read; its rows are from %1.</source>
        <translation>Sein Geheimnis kann nicht gelesen werden; seine Zeilen sind auf dem Stand von %1.</translation>
    </message>
    <message>
        <source>Keychain locked: %1.</source>
        <translation>Schlüsselbund gesperrt: %1.</translation>
    </message>
    <message>
        <source>Rate limited: %1.</source>
        <translation>Gedrosselt: %1.</translation>
    </message>
    <message>
        <source>The service asked to wait; it is being asked again.</source>
        <translation>Der Dienst hat um Geduld gebeten; er wird gerade wieder gefragt.</translation>
    </message>
    <message>
        <source>The service has had too many requests and asked to wait; next request at %1</source>
        <translation>Der Dienst hatte zu viele Anfragen und hat um Geduld gebeten; nächste Anfrage um %1</translation>
    </message>
    <message>
        <source>The service has had too many requests; next request at %1</source>
        <translation>Der Dienst hatte zu viele Anfragen; nächste Anfrage um %1</translation>
    </message>
    <message>
        <source>, in %1.</source>
        <extracomment>Follows &quot;next request at 14:23:34&quot;</extracomment>
        <translation>, in %1.</translation>
    </message>
    <message>
        <source>No answer: %1.</source>
        <translation>Keine Antwort: %1.</translation>
    </message>
    <message>
        <source>Unexpected answer: %1.</source>
        <translation>Unerwartete Antwort: %1.</translation>
    </message>
    <message>
        <source>Error of the service: %1.</source>
        <translation>Fehler des Dienstes: %1.</translation>
    </message>
    <message>
        <source>Secret missing: %1.</source>
        <translation>Geheimnis fehlt: %1.</translation>
    </message>
    <message>
        <source>The keychain holds none that can be used for this account. %1</source>
        <translation>Der Schlüsselbund enthält keines, das für dieses Konto nutzbar ist. %1</translation>
    </message>
    <message>
        <source>Certificate refused: %1.</source>
        <translation>Zertifikat abgelehnt: %1.</translation>
    </message>
    <message>
        <source>Account not usable: %1.</source>
        <translation>Konto nicht nutzbar: %1.</translation>
    </message>
    <message>
        <source>Right missing: %1.</source>
        <translation>Recht fehlt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (und %n weitere)</numerusform>
            <numerusform>%1 (und %n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts file.</source>
        <translation>Kontendatei.</translation>
    </message>
    <message>
        <source>History.</source>
        <translation>Verlauf.</translation>
    </message>
    <message>
        <source>Offline since %1.</source>
        <translation>Offline seit %1.</translation>
    </message>
    <message>
        <source>No service answers; the rows are from %1.</source>
        <translation>Kein Dienst antwortet; die Zeilen sind auf dem Stand von %1.</translation>
    </message>
    <message>
        <source>No service answers.</source>
        <translation>Kein Dienst antwortet.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Neu anmelden…</translation>
    </message>
    <message>
        <source>Enter it again…</source>
        <translation>Neu eingeben…</translation>
    </message>
    <message>
        <source>Edit account…</source>
        <translation>Konto bearbeiten…</translation>
    </message>
    <message>
        <source>CA file…</source>
        <translation>CA-Datei…</translation>
    </message>
    <message>
        <source>Unlock keychain…</source>
        <translation>Schlüsselbund entsperren…</translation>
    </message>
    <message>
        <source>Test now…</source>
        <translation>Jetzt testen…</translation>
    </message>
    <message>
        <source>Refresh less often…</source>
        <translation>Seltener aktualisieren…</translation>
    </message>
    <message>
        <source>The credential ends: %1.</source>
        <translation>Die Zugangsdaten laufen ab: %1.</translation>
    </message>
    <message>
        <source>Account health…</source>
        <translation>Zustand des Kontos…</translation>
    </message>
    <message>
        <source>Settings file.</source>
        <translation>Einstellungsdatei.</translation>
    </message>
</context>
<context>
    <name>Landfall::BudgetWidget</name>
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
    <message>
        <source>To list accounts it needs the right “Account Settings: Read”; without it, name the account ids in the field “accounts”.</source>
        <translation>Um Konten aufzulisten, braucht es das Recht „Account Settings: Read“; ohne dieses Recht nennen Sie die Konto-IDs im Feld „accounts“.</translation>
    </message>
</context>
<context>
    <name>Landfall::Cloudflare::Check</name>
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
        <source>There is no Pages project to watch. Check the account ids in the field “accounts”.</source>
        <translation>Es gibt kein Pages-Projekt zu beobachten. Prüfen Sie die Konto-IDs im Feld „accounts“.</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) or more</source>
        <translation>
            <numerusform>mindestens %n Projekt</numerusform>
            <numerusform>mindestens %n Projekte</numerusform>
        </translation>
    </message>
    <message>
        <source>watching deployments and reading their build logs</source>
        <translation>Deployments beobachten und ihre Build-Logs lesen</translation>
    </message>
    <message>
        <source>watching deployments and reading their build logs; an account or more did not answer</source>
        <translation>Deployments beobachten und ihre Build-Logs lesen; mindestens ein Konto hat nicht geantwortet</translation>
    </message>
    <message>
        <source>finding accounts that the field “accounts” does not name</source>
        <translation>Konten finden, die das Feld „accounts“ nicht nennt</translation>
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
    <name>Landfall::Cloudflare::LogBody</name>
    <message>
        <source>Cloudflare has no build log of this deployment (%1): the deployment was deleted, or its log is kept no longer. Open it in the dashboard; a retry there makes a new log.</source>
        <translation>Cloudflare hat kein Build-Log dieses Deployments (%1): Das Deployment wurde gelöscht, oder sein Log wird nicht länger aufbewahrt. Öffnen Sie es im Dashboard; ein neuer Versuch dort erzeugt ein neues Log.</translation>
    </message>
    <message>
        <source>Cloudflare&apos;s answer could not be read: %1. Check the field “base_url”.</source>
        <translation>Cloudflares Antwort konnte nicht gelesen werden: %1. Prüfen Sie das Feld „base_url“.</translation>
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
    <name>Landfall::Cloudflare::Scopes</name>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
</context>
<context>
    <name>Landfall::Cloudflare::Token</name>
    <message>
        <source>Cloudflare says that this token is “disabled”. Enable it in the dashboard under “API Tokens”, or make a new one and enter it.</source>
        <translation>Cloudflare nennt dieses Token „disabled“. Schalten Sie es im Dashboard unter „API Tokens“ ein, oder erstellen Sie ein neues und geben Sie es ein.</translation>
    </message>
    <message>
        <source>Cloudflare says that this token is “expired”, since %1. Make a new one and enter it.</source>
        <translation>Cloudflare nennt dieses Token „expired“, seit %1. Erstellen Sie ein neues und geben Sie es ein.</translation>
    </message>
    <message>
        <source>Cloudflare says that this token is “%1”. Make a new one and enter it again.</source>
        <translation>Cloudflare nennt dieses Token „%1“. Erstellen Sie ein neues und geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>This token is not valid yet: it begins on %1. Wait until then, or make another one.</source>
        <translation>Dieses Token gilt noch nicht: Es beginnt am %1. Warten Sie bis dahin oder erstellen Sie ein anderes.</translation>
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
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>API email + key</source>
        <translation>API-E-Mail + Schlüssel</translation>
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
    <message>
        <source>The deploy hook&apos;s label</source>
        <translation>Die Bezeichnung des Deploy-Hooks</translation>
    </message>
    <message>
        <source>Store a deploy hook, a secret URL, in the keychain</source>
        <translation>Einen Deploy-Hook, eine geheime URL, im Schlüsselbund speichern</translation>
    </message>
    <message>
        <source>Read the URL, one line, from standard input</source>
        <translation>Die URL, eine Zeile, von der Standardeingabe lesen</translation>
    </message>
    <message>
        <source>Forget a deploy hook</source>
        <translation>Einen Deploy-Hook vergessen</translation>
    </message>
    <message>
        <source>Accounts: add, list, remove, test, sign in</source>
        <translation>Konten: add, list, remove, test, sign-in</translation>
    </message>
    <message>
        <source>Sign in with a browser, where the account is of that kind</source>
        <translation>Im Browser anmelden, wo das Konto von dieser Art ist</translation>
    </message>
    <message>
        <source>Only what started in this time (90s, 30m, 2h, 14d)</source>
        <translation>Nur, was in dieser Zeit begann (90s, 30m, 2h, 14d)</translation>
    </message>
    <message>
        <source>What was seen here before, newest first</source>
        <translation>Was hier früher gesehen wurde, neueste zuerst</translation>
    </message>
    <message>
        <source>By target: how many succeeded and failed, and how long they take</source>
        <translation>Je Ziel: wie viele gelangen und fehlschlugen und wie lange sie dauern</translation>
    </message>
    <message>
        <source>%1 takes a number with s, m, h or d, like 90s or 2h, not “%2”.</source>
        <translation>%1 nimmt eine Zahl mit s, m, h oder d, etwa 90s oder 2h, nicht „%2“.</translation>
    </message>
    <message>
        <source>Go on with what is added while the deployment runs</source>
        <translation>Fortfahren mit dem, was hinzukommt, solange das Deployment läuft</translation>
    </message>
    <message>
        <source>Write what somebody else needs to look at a deployment, without secrets</source>
        <translation>Schreiben, was jemand anders braucht, um ein Deployment zu untersuchen, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>The folder to write to (the current one unless told)</source>
        <translation>Der Ordner, in den geschrieben wird (der aktuelle, wenn nichts gesagt ist)</translation>
    </message>
    <message>
        <source>Start a deployment through a stored deploy hook, once, and watch it</source>
        <translation>Ein Deployment über einen gespeicherten Deploy-Hook starten, einmal, und es beobachten</translation>
    </message>
    <message>
        <source>The account that has the hook</source>
        <translation>Das Konto, das den Hook hat</translation>
    </message>
    <message>
        <source>The label again; without it, only say what would be done</source>
        <translation>Die Bezeichnung noch einmal; ohne sie nur sagen, was geschähe</translation>
    </message>
    <message>
        <source>Copy an app&apos;s slot over another one, and follow it to its end</source>
        <translation>Den Slot einer App über einen anderen kopieren und bis zum Ende verfolgen</translation>
    </message>
    <message>
        <source>The app: its name or its resource id</source>
        <translation>Die App: ihr Name oder ihre Ressourcen-ID</translation>
    </message>
    <message>
        <source>The slot to copy from (production unless told)</source>
        <translation>Der Slot, von dem kopiert wird (ohne Angabe die Produktion)</translation>
    </message>
    <message>
        <source>The slot that is replaced; never production</source>
        <translation>Der Slot, der ersetzt wird; nie die Produktion</translation>
    </message>
    <message>
        <source>A JSON file with settings to send (the content alone is copied unless told)</source>
        <translation>Eine JSON-Datei mit Einstellungen, die gesendet werden (ohne Angabe wird nur der Inhalt kopiert)</translation>
    </message>
    <message>
        <source>Show what would be sent, and send nothing</source>
        <translation>Zeigen, was gesendet würde, und nichts senden</translation>
    </message>
    <message>
        <source>The target slot&apos;s name again: without it nothing is sent</source>
        <translation>Der Name des Ziel-Slots noch einmal: Ohne ihn wird nichts gesendet</translation>
    </message>
</context>
<context>
    <name>Landfall::CommandPage</name>
    <message>
        <source>Runs each time a deployment changes, one run at a time, with the deployment as JSON on its standard input: the line that “landfall-cli --json watch” prints.</source>
        <translation>Läuft bei jeder Änderung eines Deployments, nie zweimal zugleich, mit dem Deployment als JSON auf der Standardeingabe: der Zeile, die „landfall-cli --json watch“ ausgibt.</translation>
    </message>
    <message>
        <source>&amp;Program:</source>
        <translation>&amp;Programm:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Ar&amp;guments, one a line:</source>
        <translation>Ar&amp;gumente, eines je Zeile:</translation>
    </message>
    <message>
        <source>Arguments, one a line</source>
        <translation>Argumente, eines je Zeile</translation>
    </message>
    <message>
        <source>No shell reads them: quotes, $ and * mean themselves. Empty lines at the end do not count.</source>
        <translation>Keine Shell liest sie: Anführungszeichen, $ und * stehen für sich selbst. Leere Zeilen am Ende zählen nicht.</translation>
    </message>
    <message>
        <source>An argument of this command has several lines: change it in settings.json.</source>
        <translation>Ein Argument dieses Befehls hat mehrere Zeilen: Ändern Sie es in settings.json.</translation>
    </message>
    <message>
        <source>Name the program that these arguments are for, or take them out.</source>
        <translation>Nennen Sie das Programm zu diesen Argumenten oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>There is no program “%1” that can be run now: give its whole path.</source>
        <translation>Ein Programm „%1“, das sich jetzt starten lässt, gibt es nicht: Geben Sie den ganzen Pfad an.</translation>
    </message>
</context>
<context>
    <name>Landfall::Confirmation</name>
    <message>
        <source>The name that was typed is another one. Nothing was sent.</source>
        <translation>Es wurde ein anderer Name eingegeben. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>This was confirmed and sent already. Nothing was sent again.</source>
        <translation>Das wurde schon bestätigt und gesendet. Es wurde nichts noch einmal gesendet.</translation>
    </message>
    <message>
        <source>The confirmation is older than 5 minutes: look again at what is there now, and confirm it anew. Nothing was sent.</source>
        <translation>Die Bestätigung ist älter als 5 Minuten: Sehen Sie erneut nach, was jetzt dort ist, und bestätigen Sie neu. Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Landfall::ConfirmationLine</name>
    <message>
        <source>Loo&amp;k again</source>
        <translation>E&amp;rneut ansehen</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>den Namen</translation>
    </message>
    <message>
        <source>not the same name yet</source>
        <translation>noch nicht derselbe Name</translation>
    </message>
    <message>
        <source>Typ&amp;e %1 to confirm</source>
        <translation>Zum &amp;Bestätigen %1 eingeben</translation>
    </message>
    <message>
        <source>What is shown is older than 5 minutes.</source>
        <translation>Was gezeigt wird, ist älter als 5 Minuten.</translation>
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
    <name>Landfall::CopyAdvice</name>
    <message>
        <source>Check the network, then look again.</source>
        <translation>Prüfen Sie das Netz, dann sehen Sie es erneut an.</translation>
    </message>
    <message>
        <source>Sign in to the account again (its settings in the sidebar), then look again.</source>
        <translation>Melden Sie sich beim Konto neu an (seine Einstellungen in der Seitenleiste), dann sehen Sie es erneut an.</translation>
    </message>
    <message>
        <source>A slot copy needs the role Website Contributor on the app, or another one with the right Microsoft.Web/sites/slotcopy/action. Ask who manages the subscription, then look again.</source>
        <translation>Eine Slot-Kopie braucht die Rolle Website Contributor auf der App oder eine andere mit dem Recht Microsoft.Web/sites/slotcopy/action. Fragen Sie, wer das Abonnement verwaltet, dann sehen Sie es erneut an.</translation>
    </message>
    <message>
        <source>The app or the slot may be gone, or was renamed. Look again, or choose another one.</source>
        <translation>Die App oder der Slot ist vielleicht entfernt oder umbenannt. Sehen Sie es erneut an, oder wählen Sie etwas anderes.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Versuchen Sie es in %n Sekunde noch einmal.</numerusform>
            <numerusform>Versuchen Sie es in %n Sekunden noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait a minute, then look again.</source>
        <translation>Warten Sie eine Minute, dann sehen Sie es erneut an.</translation>
    </message>
    <message>
        <source>The service may be busy with this slot. Look again in a few minutes.</source>
        <translation>Der Dienst ist vielleicht mit diesem Slot beschäftigt. Sehen Sie es in einigen Minuten erneut an.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then look again.</source>
        <translation>Entsperren Sie den Schlüsselbund, dann sehen Sie es erneut an.</translation>
    </message>
    <message>
        <source>Make room on the disk, then look again: nothing is sent without a record of it.</source>
        <translation>Schaffen Sie Platz auf der Festplatte, dann sehen Sie es erneut an: Ohne Eintrag im Verlauf wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing was sent: what is there is no longer what was shown.</source>
        <translation>Es wurde nichts gesendet: Was dort ist, ist nicht mehr das, was gezeigt wurde.</translation>
    </message>
    <message>
        <source>The copy was not made.</source>
        <translation>Die Kopie wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Read what is shown now, then type the name again.</source>
        <translation>Lesen Sie, was jetzt gezeigt wird, dann geben Sie den Namen noch einmal ein.</translation>
    </message>
    <message>
        <source>To try again, type the name again.</source>
        <translation>Für einen neuen Versuch geben Sie den Namen noch einmal ein.</translation>
    </message>
    <message>
        <source>There is nothing to copy.</source>
        <translation>Es gibt nichts zu kopieren.</translation>
    </message>
    <message>
        <source>What is there now could not be read.</source>
        <translation>Was jetzt dort ist, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 has no slot to copy onto.</source>
        <translation>%1 hat keinen Slot, auf den kopiert werden kann.</translation>
    </message>
    <message>
        <source>Production is never a target. Add a slot in the Azure portal (Deployment slots), then look again.</source>
        <translation>Die Produktion ist nie ein Ziel. Legen Sie im Azure-Portal einen Slot an (Bereitstellungsslots), dann sehen Sie es erneut an.</translation>
    </message>
    <message>
        <source>Not all apps could be listed.</source>
        <translation>Nicht alle Apps konnten aufgelistet werden.</translation>
    </message>
    <message>
        <source>No web app was found.</source>
        <translation>Es wurde keine Web-App gefunden.</translation>
    </message>
    <message>
        <source>Look at the health of the account for what it may see.</source>
        <translation>Sehen Sie im Zustand des Kontos nach, was es sehen darf.</translation>
    </message>
</context>
<context>
    <name>Landfall::CopyBanner</name>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
</context>
<context>
    <name>Landfall::CopyChange</name>
    <message>
        <source>%1 was: %2. Now: %3.</source>
        <translation>%1 war: %2. Jetzt: %3.</translation>
    </message>
    <message>
        <source>%1 was %2 and is %3 now.</source>
        <translation>%1 war %2 und ist jetzt %3.</translation>
    </message>
    <message>
        <source>%1 has another deployment than before.</source>
        <translation>%1 hat ein anderes Deployment als zuvor.</translation>
    </message>
    <message>
        <source>%1 is no longer there.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>Landfall::CopyMode</name>
    <message>
        <source>Copy content &amp;only</source>
        <translation>Nur &amp;Inhalt kopieren</translation>
    </message>
    <message>
        <source>Copy content and &amp;settings</source>
        <translation>Inhalt und &amp;Einstellungen kopieren</translation>
    </message>
    <message>
        <source>the target</source>
        <translation>das Ziel</translation>
    </message>
    <message>
        <source>the source</source>
        <translation>die Quelle</translation>
    </message>
    <message>
        <source>sends siteConfig: null, %1 keeps its settings</source>
        <translation>sendet siteConfig: null, %1 behält die eigenen Einstellungen</translation>
    </message>
    <message>
        <source>%1’s settings merged with the properties ticked below</source>
        <translation>Einstellungen von %1, zusammengeführt mit den unten angehakten Eigenschaften</translation>
    </message>
</context>
<context>
    <name>Landfall::CopyNote</name>
    <message>
        <source>Open in portal</source>
        <translation>Im Portal öffnen</translation>
    </message>
</context>
<context>
    <name>Landfall::CopyRecords</name>
    <message>
        <source>The history of this computer knows no slot copy “%1”.</source>
        <translation>Der Verlauf dieses Rechners kennt keine Slot-Kopie „%1“.</translation>
    </message>
</context>
<context>
    <name>Landfall::CopyRehearsal</name>
    <message>
        <source>No account here can copy slots. Add an Azure account first (Ctrl+N).</source>
        <translation>Kein Konto hier kann Slots kopieren. Fügen Sie zuerst ein Azure-Konto hinzu (Strg+N).</translation>
    </message>
    <message>
        <source>Choose what is copied, and onto which slot.</source>
        <translation>Wählen Sie, was kopiert wird und auf welchen Slot.</translation>
    </message>
</context>
<context>
    <name>Landfall::CopySteps</name>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
</context>
<context>
    <name>Landfall::CopyTroubleBox</name>
    <message>
        <source>&amp;Look again</source>
        <translation>Erneut an&amp;sehen</translation>
    </message>
</context>
<context>
    <name>Landfall::CopyWarning</name>
    <message>
        <source>today %1</source>
        <comment>time</comment>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <comment>time</comment>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>less than a minute old</source>
        <translation>weniger als eine Minute alt</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) old</source>
        <translation>
            <numerusform>%n Minute alt</numerusform>
            <numerusform>%n Minuten alt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) old</source>
        <translation>
            <numerusform>%n Stunde alt</numerusform>
            <numerusform>%n Stunden alt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n Tag alt</numerusform>
            <numerusform>%n Tage alt</numerusform>
        </translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>läuft gut</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>läuft eingeschränkt</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>an unknown deployment</source>
        <translation>ein unbekanntes Deployment</translation>
    </message>
    <message>
        <source>This replaces %1 in %2 by %3.</source>
        <comment>deployment, slot, deployment</comment>
        <translation>Das ersetzt %1 in %2 durch %3.</translation>
    </message>
    <message>
        <source>its settings are kept</source>
        <comment>the slot&apos;s</comment>
        <translation>seine Einstellungen bleiben</translation>
    </message>
    <message>
        <source>its settings become those of %1</source>
        <comment>the slot&apos;s</comment>
        <translation>seine Einstellungen werden die von %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them overridden</source>
        <translation>
            <numerusform>%1, davon %n überschrieben</numerusform>
            <numerusform>%1, davon %n überschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is sent as a whole list</source>
        <translation>%1 wird als ganze Liste gesendet</translation>
    </message>
    <message>
        <source>%1 are sent as whole lists</source>
        <translation>%1 werden als ganze Listen gesendet</translation>
    </message>
    <message>
        <source>Its content</source>
        <translation>Sein Inhalt</translation>
    </message>
    <message>
        <source>Its content from %1</source>
        <comment>time</comment>
        <translation>Sein Inhalt von %1</translation>
    </message>
    <message>
        <source>%1 is lost; %2.</source>
        <comment>content, settings</comment>
        <translation>%1 geht verloren; %2.</translation>
    </message>
    <message>
        <source>The last deployment of %1 failed.</source>
        <translation>Das letzte Deployment von %1 ist fehlgeschlagen.</translation>
    </message>
    <message numerus="yes">
        <source>The last deployment of %1 failed on %2 of %n instance(s).</source>
        <translation>
            <numerusform>Das letzte Deployment von %1 ist auf %2 von %n Instanz fehlgeschlagen.</numerusform>
            <numerusform>Das letzte Deployment von %1 ist auf %2 von %n Instanzen fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is deployed in %1 runs on some of its instances only.</source>
        <translation>Was in %1 ausgeliefert ist, läuft nur auf einigen seiner Instanzen.</translation>
    </message>
    <message>
        <source>What is deployed in %1 does not run.</source>
        <translation>Was in %1 ausgeliefert ist, läuft nicht.</translation>
    </message>
    <message>
        <source>The deployments of %1 could not be read: %2</source>
        <comment>slot, sentence</comment>
        <translation>Die Deployments von %1 konnten nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 gets %2 % of production&apos;s traffic.</source>
        <comment>slot, number</comment>
        <translation>%1 erhält %2 % der Zugriffe auf die Produktion.</translation>
    </message>
    <message>
        <source>%1 is stopped.</source>
        <comment>slot</comment>
        <translation>%1 ist angehalten.</translation>
    </message>
    <message>
        <source>The outcome of the last attempt (%1) is not known: it may have been carried out.</source>
        <translation>Der Ausgang des letzten Versuchs (%1) ist unbekannt: Vielleicht wurde er ausgeführt.</translation>
    </message>
    <message>
        <source>The last attempt (%1) is still under way.</source>
        <translation>Der letzte Versuch (%1) läuft noch.</translation>
    </message>
    <message>
        <source>What is copied is older than what it replaces.</source>
        <translation>Was kopiert wird, ist älter als das, was es ersetzt.</translation>
    </message>
    <message>
        <source>A deployment is under way in %1.</source>
        <comment>slot</comment>
        <translation>In %1 läuft ein Deployment.</translation>
    </message>
    <message>
        <source>This replaces everything deployed in %1 / %2.</source>
        <comment>app, slot</comment>
        <translation>Das ersetzt alles, was in %1 / %2 ausgeliefert ist.</translation>
    </message>
    <message>
        <source>Landfall cannot undo or cancel a slot copy.</source>
        <translation>Landfall kann eine Slot-Kopie nicht rückgängig machen oder abbrechen.</translation>
    </message>
    <message>
        <source>its deployments could not be read</source>
        <translation>die Deployments konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>nothing deployed that is known</source>
        <translation>nichts Bekanntes ausgeliefert</translation>
    </message>
    <message>
        <source>The last attempt (%1) has no answer yet.</source>
        <translation>Der letzte Versuch (%1) hat noch keine Antwort.</translation>
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
    <message>
        <source>failed since you last looked</source>
        <translation>fehlgeschlagen seit Ihrem letzten Blick</translation>
    </message>
    <message>
        <source>new since you last looked</source>
        <translation>neu seit Ihrem letzten Blick</translation>
    </message>
    <message>
        <source>you will be notified of this one alone</source>
        <translation>Sie werden nur über dieses benachrichtigt</translation>
    </message>
    <message>
        <source>you will be notified when it ends</source>
        <translation>Sie werden über das Ende benachrichtigt</translation>
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
    <name>Landfall::DeploymentModel</name>
    <message>
        <source>%1, usually %2</source>
        <translation>%1, üblich %2</translation>
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
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>sent, not answered yet</source>
        <translation>gesendet, noch nicht beantwortet</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
</context>
<context>
    <name>Landfall::DetailTable</name>
    <message>
        <source>&amp;Copy row</source>
        <translation>Zeile &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>Landfall::DetailsButtons</name>
    <message>
        <source>View log</source>
        <translation>Log zeigen</translation>
    </message>
    <message>
        <source>Open in dashboard</source>
        <translation>Im Dashboard öffnen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>View failed log</source>
        <translation>Log zum Fehlschlag zeigen</translation>
    </message>
    <message>
        <source>Open in portal</source>
        <translation>Im Portal öffnen</translation>
    </message>
</context>
<context>
    <name>Landfall::DetailsDock</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
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
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
</context>
<context>
    <name>Landfall::DurationDelegate</name>
    <message>
        <source>usual %1</source>
        <translation>üblich %1</translation>
    </message>
</context>
<context>
    <name>Landfall::EmptyPage</name>
    <message>
        <source>See what is being released, and what failed</source>
        <translation>Sehen, was ausgeliefert wird und was fehlschlug</translation>
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
    <message>
        <source>Landfall follows Azure App Service, Logic Apps, Cloudflare Pages and Flightcontrol in one window, from the first stage of a deployment to the last.</source>
        <translation>Landfall verfolgt Azure App Service, Logic Apps, Cloudflare Pages und Flightcontrol in einem Fenster, von der ersten Stufe eines Deployments bis zur letzten.</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>Konto hinzufügen…</translation>
    </message>
</context>
<context>
    <name>Landfall::ErrorTree</name>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>&amp;Find in log</source>
        <translation>Im Log &amp;suchen</translation>
    </message>
</context>
<context>
    <name>Landfall::Expiry</name>
    <message>
        <source>The credential has ended, on %1. Make a new one and enter it.</source>
        <translation>Die Zugangsdaten sind am %1 abgelaufen. Erstellen Sie neue und geben Sie sie ein.</translation>
    </message>
    <message>
        <source>The credential ends in less than a day, on %1. Make a new one now.</source>
        <translation>Die Zugangsdaten laufen in weniger als einem Tag ab, am %1. Erstellen Sie jetzt neue.</translation>
    </message>
    <message numerus="yes">
        <source>The credential ends in %n day(s), on %1. Make a new one in time.</source>
        <translation>
            <numerusform>Die Zugangsdaten laufen in %n Tag ab, am %1. Erstellen Sie rechtzeitig neue.</numerusform>
            <numerusform>Die Zugangsdaten laufen in %n Tagen ab, am %1. Erstellen Sie rechtzeitig neue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::FieldEditor</name>
    <message>
        <source>%1, required</source>
        <translation>%1, erforderlich</translation>
    </message>
</context>
<context>
    <name>Landfall::FieldText</name>
    <message>
        <source>Azure CLI</source>
        <translation>Azure CLI</translation>
    </message>
    <message>
        <source>Service principal</source>
        <translation>Dienstprinzipal</translation>
    </message>
    <message>
        <source>Device code</source>
        <translation>Gerätecode</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>E-mail and global key</source>
        <translation>E-Mail und globaler Schlüssel</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>US Government</source>
        <translation>US-Regierung</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Ask at most</source>
        <translation>Anfragen höchstens</translation>
    </message>
    <message>
        <source>“automatic” is a third of what the service allows.</source>
        <translation>„automatisch“ ist ein Drittel dessen, was der Dienst erlaubt.</translation>
    </message>
    <message>
        <source>App Service, Logic Apps</source>
        <translation>App Service, Logic Apps</translation>
    </message>
    <message>
        <source>Projects, previews</source>
        <translation>Projekte, Vorschauen</translation>
    </message>
    <message>
        <source>Environments, services</source>
        <translation>Umgebungen, Dienste</translation>
    </message>
</context>
<context>
    <name>Landfall::Flightcontrol::Answer</name>
    <message>
        <source>Flightcontrol refused the API key (%1). Check that it was not deleted, belongs to this organization and fits the field “api”, and enter it again.</source>
        <translation>Flightcontrol hat den API-Schlüssel abgelehnt (%1). Prüfen Sie, ob er nicht gelöscht wurde, zu dieser Organisation gehört und zum Feld „api“ passt, und geben Sie ihn neu ein.</translation>
    </message>
    <message>
        <source>Flightcontrol does not allow this with the API key (%1). Use a key of the organization that the deployment belongs to.</source>
        <translation>Flightcontrol erlaubt das mit diesem API-Schlüssel nicht (%1). Verwenden Sie einen Schlüssel der Organisation, der das Deployment gehört.</translation>
    </message>
    <message>
        <source>Flightcontrol knows no such deployment (%1). Check the id, and that the API key belongs to its organization.</source>
        <translation>Flightcontrol kennt kein solches Deployment (%1). Prüfen Sie die ID und ob der API-Schlüssel zu seiner Organisation gehört.</translation>
    </message>
    <message>
        <source>Flightcontrol&apos;s request limit is reached. The window and “watch” ask again by themselves.</source>
        <translation>Flightcontrols Grenze für Anfragen ist erreicht. Das Fenster und „watch“ fragen von selbst wieder.</translation>
    </message>
    <message>
        <source>Flightcontrol has a fault of its own (%1). Landfall asks again by itself.</source>
        <translation>Flightcontrol hat selbst eine Störung (%1). Landfall fragt von selbst wieder.</translation>
    </message>
    <message>
        <source>Flightcontrol gave an unexpected answer (%1). Check the fields “base_url” and “api”.</source>
        <translation>Flightcontrol hat unerwartet geantwortet (%1). Prüfen Sie die Felder „base_url“ und „api“.</translation>
    </message>
    <message>
        <source>Flightcontrol says: “%1”</source>
        <translation>Flightcontrol sagt: „%1“</translation>
    </message>
    <message>
        <source>Flightcontrol&apos;s answer is not an object. Check the fields “base_url” and “api”.</source>
        <translation>Flightcontrols Antwort ist kein Objekt. Prüfen Sie die Felder „base_url“ und „api“.</translation>
    </message>
</context>
<context>
    <name>Landfall::Flightcontrol::Api</name>
    <message>
        <source>Deployment %1: %2</source>
        <translation>Deployment %1: %2</translation>
    </message>
    <message>
        <source>Check the field “base_url”: %1</source>
        <translation>Prüfen Sie das Feld „base_url“: %1</translation>
    </message>
    <message>
        <source>“%1” is no deployment id of Flightcontrol. Copy the id that the deploy hook or the dashboard gave, like clcpcxekt000lc9ojqtgtc26y.</source>
        <translation>„%1“ ist keine Deployment-ID von Flightcontrol. Kopieren Sie die ID, die der Deploy-Hook oder die Übersicht nannte, etwa clcpcxekt000lc9ojqtgtc26y.</translation>
    </message>
</context>
<context>
    <name>Landfall::Flightcontrol::Check</name>
    <message>
        <source>Flightcontrol&apos;s list of services could not be read. Check the field “base_url”.</source>
        <translation>Flightcontrols Liste der Dienste konnte nicht gelesen werden. Prüfen Sie das Feld „base_url“.</translation>
    </message>
    <message numerus="yes">
        <source>The API key works and sees %n service(s).</source>
        <translation>
            <numerusform>Der API-Schlüssel funktioniert und sieht %n Dienst.</numerusform>
            <numerusform>Der API-Schlüssel funktioniert und sieht %n Dienste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Flightcontrol answers and did not refuse the API key.</source>
        <translation>Flightcontrol antwortet und hat den API-Schlüssel nicht abgelehnt.</translation>
    </message>
    <message>
        <source>Whether the key may see your deployments shows only with the first one that is watched.</source>
        <translation>Ob der Schlüssel Ihre Deployments sehen darf, zeigt sich erst mit dem ersten beobachteten.</translation>
    </message>
    <message>
        <source>The API key works: it sees a deployment of “%1” (%2).</source>
        <translation>Der API-Schlüssel funktioniert: Er sieht ein Deployment von „%1“ (%2).</translation>
    </message>
    <message>
        <source>deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>watching deployments</source>
        <translation>Deployments beobachten</translation>
    </message>
    <message>
        <source>services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>finding environments</source>
        <translation>Umgebungen finden</translation>
    </message>
</context>
<context>
    <name>Landfall::Flightcontrol::Hook</name>
    <message>
        <source>Flightcontrol does not take this deploy hook (%1). It may have been made anew or deleted: copy it again from the environment&apos;s settings.</source>
        <translation>Flightcontrol nimmt diesen Deploy-Hook nicht an (%1). Er wurde vielleicht neu erzeugt oder gelöscht: Kopieren Sie ihn noch einmal aus den Einstellungen der Umgebung.</translation>
    </message>
    <message>
        <source>Flightcontrol&apos;s request limit is reached (%1). No deployment was started; try it again later.</source>
        <translation>Flightcontrols Grenze für Anfragen ist erreicht (%1). Es wurde kein Deployment gestartet; versuchen Sie es später.</translation>
    </message>
    <message>
        <source>Flightcontrol has a fault of its own (%1).</source>
        <translation>Flightcontrol hat selbst eine Störung (%1).</translation>
    </message>
    <message>
        <source>Flightcontrol refused to start a deployment (%1).</source>
        <translation>Flightcontrol hat den Start eines Deployments abgelehnt (%1).</translation>
    </message>
    <message>
        <source>Flightcontrol says: “%1”</source>
        <translation>Flightcontrol sagt: „%1“</translation>
    </message>
    <message>
        <source>Flightcontrol did not start a deployment.</source>
        <translation>Flightcontrol hat kein Deployment gestartet.</translation>
    </message>
    <message>
        <source>Flightcontrol&apos;s answer to the deploy hook does not name a deployment.</source>
        <translation>Flightcontrols Antwort auf den Deploy-Hook nennt kein Deployment.</translation>
    </message>
</context>
<context>
    <name>Landfall::Flightcontrol::Parser</name>
    <message>
        <source>Flightcontrol&apos;s answer could not be read: %1. Update Landfall if this stays.</source>
        <translation>Flightcontrols Antwort konnte nicht gelesen werden: %1. Aktualisieren Sie Landfall, wenn das so bleibt.</translation>
    </message>
    <message>
        <source>The state could not be read: %1.</source>
        <translation>Der Zustand konnte nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Preview environment</source>
        <translation>Vorschau-Umgebung</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>Landfall::Flightcontrol::Scopes</name>
    <message>
        <source>deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>No deployment in it is watched, and Flightcontrol has no list of them. Add an id with “landfall-cli watch --keep ID” or in the field “deployments”.</source>
        <translation>Darin wird kein Deployment beobachtet, und Flightcontrol hat keine Liste. Fügen Sie eine ID mit „landfall-cli watch --keep ID“ oder im Feld „deployments“ hinzu.</translation>
    </message>
    <message>
        <source>Flightcontrol&apos;s list of services is incomplete: it has too many pages, or they repeat.</source>
        <translation>Flightcontrols Liste der Dienste ist unvollständig: Sie hat zu viele Seiten, oder die Seiten wiederholen sich.</translation>
    </message>
    <message>
        <source>Some of Flightcontrol&apos;s services name no environment and are left out. Update Landfall if this stays.</source>
        <translation>Einige Dienste von Flightcontrol nennen keine Umgebung und fehlen. Aktualisieren Sie Landfall, wenn das so bleibt.</translation>
    </message>
    <message>
        <source>list of services</source>
        <translation>Liste der Dienste</translation>
    </message>
    <message>
        <source>No deployment is watched yet: Flightcontrol has no list of them. Add ids with “landfall-cli watch --keep ID” or in the field “deployments”.</source>
        <translation>Noch wird kein Deployment beobachtet: Flightcontrol hat keine Liste. Fügen Sie IDs mit „landfall-cli watch --keep ID“ oder im Feld „deployments“ hinzu.</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>Organisation</translation>
    </message>
</context>
<context>
    <name>Landfall::Flightcontrol::Services</name>
    <message>
        <source>Flightcontrol&apos;s list of services could not be read. Check the field “base_url”.</source>
        <translation>Flightcontrols Liste der Dienste konnte nicht gelesen werden. Prüfen Sie das Feld „base_url“.</translation>
    </message>
</context>
<context>
    <name>Landfall::FlightcontrolProvider</name>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>“app” is the older one with the bare key, “v1” the newer one with “Bearer”</source>
        <translation>„app“ ist die ältere mit dem bloßen Schlüssel, „v1“ die neuere mit „Bearer“</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Only for gateways and the simulator; empty with “v1”: %1</source>
        <translation>Nur für Gateways und den Simulator; leer mit „v1“: %1</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Made in the organization&apos;s settings under “API Keys”</source>
        <translation>In den Einstellungen der Organisation unter „API Keys“ erstellt</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Ids to watch, separated by commas: Flightcontrol has no list of them</source>
        <translation>Zu beobachtende IDs, durch Kommas getrennt: Flightcontrol hat keine Liste</translation>
    </message>
    <message>
        <source>Organization id</source>
        <translation>Organisations-ID</translation>
    </message>
    <message>
        <source>For links to the dashboard only</source>
        <translation>Nur für Links zur Übersicht</translation>
    </message>
    <message>
        <source>Deploy hooks</source>
        <translation>Deploy-Hooks</translation>
    </message>
    <message>
        <source>Secret URLs in the keychain, stored with “account add-hook”</source>
        <translation>Geheime URLs im Schlüsselbund, gespeichert mit „account add-hook“</translation>
    </message>
    <message>
        <source>This is no deploy hook of the account. Its hooks begin with %1/api/deploy-hook/ and go on with the environment&apos;s id and the hook&apos;s secret: copy the whole address from the environment&apos;s settings.</source>
        <translation>Das ist kein Deploy-Hook des Kontos. Seine Hooks beginnen mit %1/api/deploy-hook/, dann folgen die ID der Umgebung und das Geheimnis des Hooks: Kopieren Sie die ganze Adresse aus den Einstellungen der Umgebung.</translation>
    </message>
    <message>
        <source>Flightcontrol&apos;s API hands out no logs. They are in its dashboard.</source>
        <translation>Flightcontrols API gibt keine Logs heraus. Sie stehen in seiner Übersicht.</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Version 1</source>
        <translation>Version 1</translation>
    </message>
    <message>
        <source>the older one, with the bare key</source>
        <translation>die ältere, mit dem bloßen Schlüssel</translation>
    </message>
    <message>
        <source>the newer one</source>
        <translation>die neuere</translation>
    </message>
</context>
<context>
    <name>Landfall::FlightcontrolScript</name>
    <message>
        <source>there is no flow “%1”; there is deploy</source>
        <translation>einen Ablauf „%1“ gibt es nicht; es gibt deploy</translation>
    </message>
    <message>
        <source>the flow cannot end with “%1”</source>
        <translation>der Ablauf kann nicht mit „%1“ enden</translation>
    </message>
    <message>
        <source>a service needs a serviceName</source>
        <translation>ein Dienst braucht einen serviceName</translation>
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
    <name>Landfall::GroupedModel</name>
    <message numerus="yes">
        <source>%n run(s) since %1. The newest: %2</source>
        <translation>
            <numerusform>%n Lauf seit %1. Der neueste: %2</numerusform>
            <numerusform>%n Läufe seit %1. Der neueste: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::HandOver</name>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>started</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>finished: %1</source>
        <translation>beendet: %1</translation>
    </message>
    <message>
        <source>(observed)</source>
        <translation>(beim Abfragen gesehen)</translation>
    </message>
    <message>
        <source>stage %1 started</source>
        <translation>Stufe %1 begonnen</translation>
    </message>
    <message>
        <source>stage %1 ended: %2</source>
        <translation>Stufe %1 beendet: %2</translation>
    </message>
    <message>
        <source>part %1 started</source>
        <translation>Teil %1 begonnen</translation>
    </message>
    <message>
        <source>part %1 ended: %2</source>
        <translation>Teil %1 beendet: %2</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message numerus="yes">
        <source>[… %n line(s) left out …]</source>
        <translation>
            <numerusform>[… %n Zeile weggelassen …]</numerusform>
            <numerusform>[… %n Zeilen weggelassen …]</numerusform>
        </translation>
    </message>
    <message>
        <source>The log is not whole: %1</source>
        <translation>Das Log ist unvollständig: %1</translation>
    </message>
    <message>
        <source>The folder “%1” could not be made: %2.</source>
        <translation>Der Ordner „%1“ konnte nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>The folder “%1” could not be made: all its names are taken.</source>
        <translation>Der Ordner „%1“ konnte nicht angelegt werden: Alle seine Namen sind vergeben.</translation>
    </message>
    <message>
        <source>There is no folder “%1” to write the hand-over to.</source>
        <translation>Einen Ordner „%1“, in den die Übergabe geschrieben werden könnte, gibt es nicht.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>- Created %1 UTC, started %2, finished %3, took %4</source>
        <translation>- Angelegt %1 UTC, begonnen %2, beendet %3, Dauer %4</translation>
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
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>≈ observed</source>
        <translation>≈ beim Abfragen gesehen</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>gemeldet</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>Beginn (UTC)</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>no line of it was read as an error</source>
        <translation>keine Zeile darin wurde als Fehler gelesen</translation>
    </message>
    <message>
        <source>first error, line %1: %2</source>
        <translation>erster Fehler, Zeile %1: %2</translation>
    </message>
    <message>
        <source>same as %1 UTC, %2 %3 (%4)</source>
        <translation>derselbe wie %1 UTC, %2 %3 (%4)</translation>
    </message>
    <message>
        <source>not whole: %1</source>
        <translation>unvollständig: %1</translation>
    </message>
    <message>
        <source>Failed logs</source>
        <translation>Logs zu Fehlschlägen</translation>
    </message>
    <message>
        <source>serves</source>
        <translation>liefert aus</translation>
    </message>
    <message>
        <source>newest good one</source>
        <translation>neuestes gelungenes</translation>
    </message>
    <message>
        <source>What runs in each slot or environment</source>
        <translation>Was in jedem Slot und jeder Umgebung läuft</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Erkannt an</translation>
    </message>
    <message>
        <source>Created (UTC)</source>
        <translation>Angelegt (UTC)</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>The last requests to the service</source>
        <translation>Die letzten Anfragen an den Dienst</translation>
    </message>
    <message>
        <source>Sent (UTC)</source>
        <translation>Gesendet (UTC)</translation>
    </message>
    <message>
        <source>Verb</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>Same first error as %1, %2 (%3)</source>
        <translation>Derselbe erste Fehler wie %1, %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Written by Landfall %1 (Qt %2) at %3 UTC. What looked like a secret or an e-mail address was taken out.</source>
        <translation>Geschrieben von Landfall %1 (Qt %2) um %3 UTC. Was wie ein Geheimnis oder eine E-Mail-Adresse aussah, wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>Landfall::HandOverCommand</name>
    <message>
        <source>Written to “%1”.</source>
        <translation>In „%1“ geschrieben.</translation>
    </message>
</context>
<context>
    <name>Landfall::HandOverCommands</name>
    <message>
        <source>Where to write the hand-over</source>
        <translation>Wohin die Übergabe geschrieben wird</translation>
    </message>
    <message>
        <source>Write here</source>
        <translation>Hierhin schreiben</translation>
    </message>
</context>
<context>
    <name>Landfall::HandOverDialog</name>
    <message>
        <source>Reading the failed logs…</source>
        <translation>Lese die Logs zu Fehlschlägen…</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>State of the hand-over</source>
        <translation>Stand der Übergabe</translation>
    </message>
    <message>
        <source>Summary, as Markdown</source>
        <translation>Zusammenfassung, als Markdown</translation>
    </message>
    <message>
        <source>&amp;Copy the summary</source>
        <translation>Zusammenfassung &amp;kopieren</translation>
    </message>
    <message>
        <source>Written to “%1”. What looked like a secret was taken out; look through it before you send it.</source>
        <translation>In „%1“ geschrieben. Was wie ein Geheimnis aussah, wurde entfernt; sehen Sie alles durch, bevor Sie es senden.</translation>
    </message>
    <message>
        <source>Nothing was written. %1</source>
        <translation>Es wurde nichts geschrieben. %1</translation>
    </message>
</context>
<context>
    <name>Landfall::HealthText</name>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Not needed: this way to sign in has no secret of its own.</source>
        <translation>Nicht nötig: Diese Anmeldeart hat kein eigenes Geheimnis.</translation>
    </message>
    <message>
        <source>There is none: the secret is kept until you quit Landfall.</source>
        <translation>Es gibt keinen: Das Geheimnis bleibt nur, bis Sie Landfall beenden.</translation>
    </message>
    <message>
        <source>Answered for “landfall/%1” at %2.</source>
        <translation>Hat um %2 für „landfall/%1“ geantwortet.</translation>
    </message>
    <message>
        <source>Gave the secret “landfall/%1”.</source>
        <translation>Hat das Geheimnis „landfall/%1“ gegeben.</translation>
    </message>
    <message>
        <source>Was not asked yet.</source>
        <translation>Wurde noch nicht gefragt.</translation>
    </message>
    <message>
        <source>Not before you refresh or mend it.</source>
        <translation>Erst, wenn Sie aktualisieren oder den Fehler beheben.</translation>
    </message>
    <message>
        <source>A request is under way.</source>
        <translation>Eine Anfrage läuft.</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Um %1</translation>
    </message>
    <message>
        <source>None since the start</source>
        <translation>Keine seit dem Start</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>When it ends is not known before a test went well.</source>
        <translation>Wann sie ablaufen, ist erst nach einem gelungenen Test bekannt.</translation>
    </message>
    <message>
        <source>The service does not tell when it ends.</source>
        <translation>Der Dienst sagt nicht, wann sie ablaufen.</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Next poll</source>
        <translation>Nächste Abfrage</translation>
    </message>
    <message>
        <source>Nobody asks this account now.</source>
        <translation>Dieses Konto wird gerade nicht gefragt.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Nothing was searched, because the test did not go well.</source>
        <translation>Es wurde nichts durchsucht, weil der Test nicht gelang.</translation>
    </message>
    <message>
        <source>Looking for what can be watched…</source>
        <translation>Suche, was beobachtet werden kann…</translation>
    </message>
    <message>
        <source>What can be watched could not be listed: %1</source>
        <translation>Was beobachtet werden kann, ließ sich nicht auflisten: %1</translation>
    </message>
    <message>
        <source>Account “%1”, %2, %3</source>
        <translation>Konto „%1“, %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
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
    <name>Landfall::HistoryCommands</name>
    <message>
        <source>The history knows no target “%1”. “landfall-cli stats” names those it knows.</source>
        <translation>Der Verlauf kennt kein Ziel „%1“. „landfall-cli stats“ nennt die bekannten.</translation>
    </message>
    <message>
        <source>Nothing was seen in that time.</source>
        <translation>In dieser Zeit wurde nichts gesehen.</translation>
    </message>
    <message>
        <source>These are the newest %1; --since or --target leads further.</source>
        <translation>Das sind die neuesten %1; --since oder --target führt weiter.</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>ZIEL</translation>
    </message>
    <message>
        <source>ACCOUNT</source>
        <translation>KONTO</translation>
    </message>
    <message>
        <source>COUNT</source>
        <translation>ANZAHL</translation>
    </message>
    <message>
        <source>SUCCEEDED</source>
        <translation>GELUNGEN</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEHLGESCHLAGEN</translation>
    </message>
    <message>
        <source>SUCCESS RATE</source>
        <translation>ERFOLGSQUOTE</translation>
    </message>
    <message>
        <source>MEDIAN</source>
        <translation>MEDIAN</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>SINCE LAST SUCCESS</source>
        <translation>SEIT LETZTEM ERFOLG</translation>
    </message>
</context>
<context>
    <name>Landfall::HistoryDatabase</name>
    <message>
        <source>The history “%1” could not be used: %2.</source>
        <translation>Der Verlauf „%1“ konnte nicht verwendet werden: %2.</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for SQLite is missing (Debian: libqt6sql6-sqlite)</source>
        <translation>Qts Treiber für SQLite fehlt (Debian: libqt6sql6-sqlite)</translation>
    </message>
    <message>
        <source>it is not a plain file</source>
        <translation>er ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>The history “%1” was written by a newer version of Landfall. It is shown as far as it can be read, and nothing is added to it.</source>
        <translation>Der Verlauf „%1“ stammt von einer neueren Version von Landfall. Er wird gezeigt, soweit er sich lesen lässt, und nichts wird hinzugefügt.</translation>
    </message>
    <message>
        <source>it is not Landfall&apos;s</source>
        <translation>er stammt nicht von Landfall</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>er ist beschädigt</translation>
    </message>
    <message>
        <source>another program repairs it</source>
        <translation>ein anderes Programm repariert ihn gerade</translation>
    </message>
    <message>
        <source>The history could not be read: %1. It was kept as “%2”, and a new one was begun.</source>
        <translation>Der Verlauf konnte nicht gelesen werden: %1. Er ist als „%2“ aufbewahrt, und ein neuer wurde begonnen.</translation>
    </message>
    <message>
        <source>it was written by a newer version</source>
        <translation>er stammt von einer neueren Version</translation>
    </message>
    <message>
        <source>The record of this action is no longer in the history.</source>
        <translation>Der Eintrag dieser Aktion ist nicht mehr im Verlauf.</translation>
    </message>
    <message>
        <source>This action is over already.</source>
        <translation>Diese Aktion ist schon beendet.</translation>
    </message>
    <message>
        <source>An action that is “%1” cannot become “%2”.</source>
        <translation>Eine Aktion im Zustand „%1“ kann nicht „%2“ werden.</translation>
    </message>
</context>
<context>
    <name>Landfall::HistoryPage</name>
    <message>
        <source>&amp;Days kept:</source>
        <translation>Aufbewahrte &amp;Tage:</translation>
    </message>
    <message>
        <source>Deployments &amp;kept at most:</source>
        <translation>&amp;Höchstzahl der Deployments:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>What is older, or beyond that number, is deleted for good. Forecasts and statistics are made of what is kept.</source>
        <translation>Was älter ist oder darüber hinausgeht, wird endgültig gelöscht. Vorhersagen und Statistiken entstehen aus dem, was aufbewahrt ist.</translation>
    </message>
</context>
<context>
    <name>Landfall::HistorySql</name>
    <message>
        <source>another program is writing to it</source>
        <translation>ein anderes Programm schreibt gerade hinein</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>er ist beschädigt</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
</context>
<context>
    <name>Landfall::HookCommands</name>
    <message>
        <source>“%1” is an account of %2, which has no deploy hooks.</source>
        <translation>„%1“ ist ein Konto von %2; das hat keine Deploy-Hooks.</translation>
    </message>
    <message>
        <source>A deploy hook is a secret: give --secret-stdin and one line with its URL on standard input.</source>
        <translation>Ein Deploy-Hook ist ein Geheimnis: Geben Sie --secret-stdin an und seine URL als eine Zeile auf der Standardeingabe.</translation>
    </message>
    <message>
        <source>Deploy hook “%1” of “%2”: </source>
        <translation>Deploy-Hook „%1“ von „%2“: </translation>
    </message>
    <message>
        <source>Stored the deploy hook “%1” of “%2”. It was not asked for.</source>
        <translation>Deploy-Hook „%1“ von „%2“ gespeichert. Er wurde nicht aufgerufen.</translation>
    </message>
    <message>
        <source>Removed the deploy hook “%1” of “%2”.</source>
        <translation>Deploy-Hook „%1“ von „%2“ entfernt.</translation>
    </message>
</context>
<context>
    <name>Landfall::HookDialog</name>
    <message>
        <source>The answer was lost: a deployment may have been started or not. Nothing is sent again by itself.</source>
        <translation>Die Antwort ging verloren: Vielleicht wurde ein Deployment gestartet, vielleicht nicht. Von selbst wird nichts noch einmal gesendet.</translation>
    </message>
    <message>
        <source>No deployment was started.</source>
        <translation>Es wurde kein Deployment gestartet.</translation>
    </message>
    <message>
        <source>No deployment was started: %1</source>
        <translation>Es wurde kein Deployment gestartet: %1</translation>
    </message>
    <message>
        <source>Deploy hook</source>
        <translation>Deploy-Hook</translation>
    </message>
    <message>
        <source>Deploy hook of the account “%1”</source>
        <translation>Deploy-Hook des Kontos „%1“</translation>
    </message>
    <message>
        <source>This starts a deployment at the service at once. Landfall cannot undo or cancel it.</source>
        <translation>Das startet sofort ein Deployment beim Dienst. Landfall kann es nicht rückgängig machen oder abbrechen.</translation>
    </message>
    <message>
        <source>matches the label</source>
        <translation>stimmt mit der Bezeichnung überein</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Start deployment</source>
        <translation>Deployment starten</translation>
    </message>
    <message>
        <source>This account has no deploy hook yet. Store one with landfall-cli account add-hook.</source>
        <translation>Dieses Konto hat noch keinen Deploy-Hook. Speichern Sie einen mit landfall-cli account add-hook.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Start a deploy hook</source>
        <translation>Einen Deploy-Hook starten</translation>
    </message>
    <message>
        <source>The outcome of the last attempt, sent %1, is unknown: it may have started a deployment. Look for it in the dashboard before you start another one.</source>
        <translation>Der Ausgang des letzten Versuchs, gesendet %1, ist unbekannt: Er hat vielleicht ein Deployment gestartet. Suchen Sie es in der Übersicht, bevor Sie ein weiteres starten.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Erneut an&amp;sehen</translation>
    </message>
</context>
<context>
    <name>Landfall::HookExchange</name>
    <message numerus="yes">
        <source>%1 did not finish its answer within %n second(s).</source>
        <translation>
            <numerusform>%1 hat die Antwort nicht innerhalb von %n Sekunde beendet.</numerusform>
            <numerusform>%1 hat die Antwort nicht innerhalb von %n Sekunden beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was silent for %n second(s).</source>
        <translation>
            <numerusform>%1 hat %n Sekunde lang nichts gesendet.</numerusform>
            <numerusform>%1 hat %n Sekunden lang nichts gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 closed the connection before its answer was complete.</source>
        <translation>%1 hat die Verbindung geschlossen, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>Die Verbindung zu %1 ist gescheitert.</translation>
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
        <source>The proxy on the way to %1 asks for a password, which is not supported.</source>
        <translation>Der Proxy auf dem Weg zu %1 verlangt ein Passwort, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 does not answer. Check the proxy settings.</source>
        <translation>Der Proxy auf dem Weg zu %1 antwortet nicht. Prüfen Sie die Proxy-Einstellungen.</translation>
    </message>
    <message>
        <source>The connection to %1 failed. Check the network connection.</source>
        <translation>Die Verbindung zu %1 ist gescheitert. Prüfen Sie die Netzverbindung.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 refused the connection. Check the proxy settings.</source>
        <translation>Der Proxy auf dem Weg zu %1 hat die Verbindung abgelehnt. Prüfen Sie die Proxy-Einstellungen.</translation>
    </message>
</context>
<context>
    <name>Landfall::HookStarts</name>
    <message>
        <source>The outcome of the last attempt is unknown: it may have started a deployment. Look at what is there now, and confirm it anew. Nothing was sent.</source>
        <translation>Der Ausgang des letzten Versuchs ist unbekannt: Er hat vielleicht ein Deployment gestartet. Sehen Sie nach, was jetzt dort ist, und bestätigen Sie neu. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>There is no account “%1” any more.</source>
        <translation>Das Konto „%1“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>“%1” is an account of %2, which has no deploy hooks.</source>
        <translation>„%1“ ist ein Konto von %2; das hat keine Deploy-Hooks.</translation>
    </message>
    <message>
        <source>Nobody has confirmed this. Nothing was sent.</source>
        <translation>Niemand hat das bestätigt. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 Nothing was sent.</source>
        <translation>%1 Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Landfall::HookStore</name>
    <message>
        <source>“%1” has no deploy hook “%2”. Store it with “account add-hook”.</source>
        <translation>„%1“ hat keinen Deploy-Hook „%2“. Speichern Sie ihn mit „account add-hook“.</translation>
    </message>
    <message>
        <source>The keychain&apos;s entry “%1” does not hold deploy hooks. Look at it with your keychain&apos;s program, remove it there and store the hooks again.</source>
        <translation>Der Eintrag „%1“ des Schlüsselbunds enthält keine Deploy-Hooks. Sehen Sie ihn im Programm Ihres Schlüsselbunds an, entfernen Sie ihn dort und speichern Sie die Hooks neu.</translation>
    </message>
    <message>
        <source>“%1” has a deploy hook “%2” already. Choose another label, or remove that one first.</source>
        <translation>„%1“ hat schon einen Deploy-Hook „%2“. Wählen Sie eine andere Bezeichnung oder entfernen Sie zuerst jenen.</translation>
    </message>
    <message>
        <source>The deploy hooks of “%1” do not fit into one entry of the keychain any more (%2 bytes). Remove one that is not needed first.</source>
        <translation>Die Deploy-Hooks von „%1“ passen nicht mehr in einen Eintrag des Schlüsselbunds (%2 Byte). Entfernen Sie zuerst einen, der nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>A deploy hook&apos;s label has 1 to 64 characters, no “/”, no control or invisible characters, and does not begin or end with a blank.</source>
        <translation>Die Bezeichnung eines Deploy-Hooks hat 1 bis 64 Zeichen, kein „/“, keine Steuer- oder unsichtbaren Zeichen und beginnt und endet nicht mit einem Leerzeichen.</translation>
    </message>
    <message>
        <source>This is not an address. Copy the whole deploy hook, from “https://” on.</source>
        <translation>Das ist keine Adresse. Kopieren Sie den ganzen Deploy-Hook, ab „https://“.</translation>
    </message>
    <message>
        <source>A deploy hook is a secret and travels over https only (http: only to this computer).</source>
        <translation>Ein Deploy-Hook ist ein Geheimnis und geht nur über https (http: nur zu diesem Rechner).</translation>
    </message>
</context>
<context>
    <name>Landfall::HttpClient</name>
    <message>
        <source>Too many requests wait for their answers. Check the network connection.</source>
        <translation>Zu viele Anfragen warten auf Antwort. Prüfen Sie die Netzverbindung.</translation>
    </message>
    <message>
        <source>The computer slept before %1 answered. Try again.</source>
        <translation>Der Rechner ging in den Ruhezustand, bevor %1 geantwortet hat. Versuchen Sie es noch einmal.</translation>
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
    <message>
        <source>The answer of %1 was lost. Look at what is there before you try again.</source>
        <translation>Die Antwort von %1 ging verloren. Sehen Sie nach, was dort ist, bevor Sie es noch einmal versuchen.</translation>
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
    <name>Landfall::JsonArrayStream</name>
    <message>
        <source>it may have been cut off</source>
        <translation>sie ist vielleicht abgeschnitten</translation>
    </message>
    <message>
        <source>it does not begin as JSON does</source>
        <translation>sie beginnt nicht wie JSON</translation>
    </message>
    <message>
        <source>there is too much besides the list</source>
        <translation>neben der Liste steht zu viel</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>sie ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it has the list twice</source>
        <translation>sie enthält die Liste zweimal</translation>
    </message>
    <message>
        <source>its brackets do not match</source>
        <translation>ihre Klammern passen nicht zusammen</translation>
    </message>
    <message>
        <source>an element of its list is broken</source>
        <translation>ein Eintrag ihrer Liste ist beschädigt</translation>
    </message>
    <message>
        <source>an element of its list is too long</source>
        <translation>ein Eintrag ihrer Liste ist zu lang</translation>
    </message>
    <message>
        <source>The answer cannot be read from byte %1 on: %2. Try again later.</source>
        <translation>Die Antwort ist ab Byte %1 nicht lesbar: %2. Versuchen Sie es später.</translation>
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
    <message>
        <source>The keychain cannot be used: Qt runs without the event loop of GLib, which libsecret needs. Take QT_NO_GLIB out of the environment and start Landfall again.</source>
        <translation>Der Schlüsselbund ist nicht nutzbar: Qt läuft ohne die Ereignisschleife von GLib, die libsecret braucht. Nehmen Sie QT_NO_GLIB aus der Umgebung und starten Sie Landfall neu.</translation>
    </message>
    <message>
        <source>The keychain could not ask for its password. Unlock it with your desktop&apos;s password program, then try again.</source>
        <translation>Der Schlüsselbund konnte nicht nach seinem Passwort fragen. Entsperren Sie ihn mit dem Passwortprogramm Ihres Desktops und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain is still locked: its prompt was closed or nobody answered it.</source>
        <translation>Der Schlüsselbund ist noch gesperrt: Seine Frage wurde geschlossen, oder niemand hat sie beantwortet.</translation>
    </message>
</context>
<context>
    <name>Landfall::KeychainNote</name>
    <message>
        <source>keychain (Secret Service)</source>
        <translation>Schlüsselbund (Secret Service)</translation>
    </message>
    <message>
        <source>Nothing is stored: this way to sign in has no secret of its own.</source>
        <translation>Nichts wird gespeichert: Diese Anmeldeart hat kein eigenes Geheimnis.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>The refresh token goes to the %1 as “landfall/%2”, never to a settings file.</source>
        <translation>Das Aktualisierungstoken geht als „landfall/%2“ in den %1, nie in eine Einstellungsdatei.</translation>
    </message>
    <message>
        <source>The secret goes to the %1 as “landfall/%2”, never to a settings file.</source>
        <translation>Das Geheimnis geht als „landfall/%2“ in den %1, nie in eine Einstellungsdatei.</translation>
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
    <name>Landfall::LineInput</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <source>CA certificates</source>
        <translation>CA-Zertifikate</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
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
    <name>Landfall::LogCommands</name>
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
</context>
<context>
    <name>Landfall::LogCompareModel</name>
    <message>
        <source>not in %1</source>
        <translation>nicht in %1</translation>
    </message>
    <message>
        <source>only in %1, line %2: %3</source>
        <translation>nur in %1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>Landfall::LogCompareWindow</name>
    <message>
        <source>Reading both logs…</source>
        <translation>Lese beide Logs…</translation>
    </message>
    <message>
        <source>%1 and %2 compared</source>
        <translation>%1 und %2 im Vergleich</translation>
    </message>
    <message>
        <source>Outcome of the comparison</source>
        <translation>Ergebnis des Vergleichs</translation>
    </message>
    <message>
        <source>The two logs, line by line</source>
        <translation>Die beiden Logs, Zeile für Zeile</translation>
    </message>
    <message>
        <source>&amp;Previous difference</source>
        <translation>&amp;Voriger Unterschied</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>&amp;Nächster Unterschied</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleiche…</translation>
    </message>
    <message>
        <source>%1 is not whole: %2</source>
        <translation>%1 ist unvollständig: %2</translation>
    </message>
    <message>
        <source>Only the first %L1 lines of each are compared.</source>
        <translation>Nur die jeweils ersten %L1 Zeilen werden verglichen.</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>Beide sagen dasselbe.</translation>
    </message>
    <message>
        <source>‹ %L1 lines only in %2, › %L3 lines only in %4.</source>
        <translation>‹ %L1 Zeilen nur in %2, › %L3 Zeilen nur in %4.</translation>
    </message>
</context>
<context>
    <name>Landfall::LogFindBar</name>
    <message>
        <source>F&amp;ind</source>
        <translation>S&amp;uchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>&amp;Regular expression</source>
        <translation>&amp;Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Highlight &amp;all</source>
        <translation>Alle her&amp;vorheben</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Not an expression: %1</source>
        <translation>Kein Ausdruck: %1</translation>
    </message>
</context>
<context>
    <name>Landfall::LogHeader</name>
    <message>
        <source>I&amp;nstance</source>
        <translation>I&amp;nstanz</translation>
    </message>
    <message>
        <source>Instance or log</source>
        <translation>Instanz oder Log</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>&amp;Log</translation>
    </message>
</context>
<context>
    <name>Landfall::LogLevelButton</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n lines</source>
        <translation>
            <numerusform>%1: %n Zeile</numerusform>
            <numerusform>%1: %n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::LogLineBar</name>
    <message>
        <source>Go to &amp;line</source>
        <translation>Gehe zu Z&amp;eile</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Landfall::LogMatcher</name>
    <message numerus="yes">
        <source>The expression is longer than %n character(s).</source>
        <translation>
            <numerusform>Der Ausdruck ist länger als %n Zeichen.</numerusform>
            <numerusform>Der Ausdruck ist länger als %n Zeichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::LogOffer</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>%1, looks failed</source>
        <translation>%1, wohl fehlgeschlagen</translation>
    </message>
    <message>
        <source>(%1 of %2 failed)</source>
        <translation>(%1 von %2 fehlgeschlagen)</translation>
    </message>
    <message>
        <source>The account %1 is no longer there.</source>
        <translation>Das Konto %1 gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>Landfall::LogPane</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
</context>
<context>
    <name>Landfall::LogPrinter</name>
    <message>
        <source>The service began this log anew; it follows from its beginning.</source>
        <translation>Der Dienst hat dieses Log neu begonnen; es folgt von Anfang an.</translation>
    </message>
</context>
<context>
    <name>Landfall::LogRuler</name>
    <message>
        <source>Overview of the log</source>
        <translation>Übersicht des Logs</translation>
    </message>
</context>
<context>
    <name>Landfall::LogSaving</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The service began the log anew while it was saved. Nothing was written.</source>
        <translation>Der Dienst hat das Log neu begonnen, während es gespeichert wurde. Es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>Landfall::LogState</name>
    <message>
        <source>Open %1 in browser</source>
        <translation>%1 im Browser öffnen</translation>
    </message>
    <message>
        <source>This log is no longer available. %1</source>
        <translation>Dieses Log ist nicht mehr verfügbar. %1</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>The service has begun a newer file. %1</source>
        <translation>Der Dienst hat eine neuere Datei begonnen. %1</translation>
    </message>
    <message>
        <source>The link to this log has expired. %1</source>
        <translation>Der Link zu diesem Log ist abgelaufen. %1</translation>
    </message>
    <message>
        <source>Refresh link</source>
        <translation>Link aktualisieren</translation>
    </message>
    <message>
        <source>Reading was stopped here.</source>
        <translation>Das Lesen wurde hier angehalten.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>The log is cut off here: %1</source>
        <translation>Das Log ist hier abgeschnitten: %1</translation>
    </message>
    <message>
        <source>A right is missing to read this log. %1</source>
        <translation>Zum Lesen dieses Logs fehlt ein Recht. %1</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde angehalten.</translation>
    </message>
    <message>
        <source>The log could not be read: %1</source>
        <translation>Das Log konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Asking which logs there are…</source>
        <translation>Frage, welche Logs es gibt…</translation>
    </message>
    <message>
        <source>Reading… %1 so far</source>
        <translation>Lese… %1 bisher</translation>
    </message>
    <message>
        <source>The log is larger than 128 MiB. Only its beginning is shown.</source>
        <translation>Das Log ist größer als 128 MiB. Nur sein Anfang wird gezeigt.</translation>
    </message>
    <message>
        <source>This log is empty so far.</source>
        <translation>Dieses Log ist bisher leer.</translation>
    </message>
</context>
<context>
    <name>Landfall::LogStatusBar</name>
    <message>
        <source>times as written (UTC)</source>
        <translation>Zeiten wie geschrieben (UTC)</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>%1, UTF-8</source>
        <translation>%1, UTF-8</translation>
    </message>
    <message>
        <source>read %1 from %2</source>
        <translation>um %1 von %2 gelesen</translation>
    </message>
</context>
<context>
    <name>Landfall::LogTable</name>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Log of failed instances</source>
        <translation>Log fehlgeschlagener Instanzen</translation>
    </message>
    <message>
        <source>Build log</source>
        <translation>Build-Log</translation>
    </message>
    <message>
        <source>Log of failed instance %1 of %2 (%3)</source>
        <translation>Log der fehlgeschlagenen Instanz %1 von %2 (%3)</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Log von %1</translation>
    </message>
    <message>
        <source>Written last: %1</source>
        <translation>Zuletzt geschrieben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other machine(s)</source>
        <translation>
            <numerusform>%n andere Maschine</numerusform>
            <numerusform>%n andere Maschinen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::LogToolBar</name>
    <message>
        <source>First error</source>
        <translation>Erster Fehler</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>Voriger Fehler</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Nächster Fehler</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Umbrechen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
</context>
<context>
    <name>Landfall::LogView</name>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>A line of a log as it is read aloud: its number, its level (&quot;Error&quot;), its text.</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>… The rest was left out: too long for a copy</source>
        <translation>… Der Rest fehlt: zu lang für eine Kopie</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more character(s)</source>
        <translation>
            <numerusform>%Ln weiteres Zeichen</numerusform>
            <numerusform>%Ln weitere Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message numerus="yes">
        <source>%Ln Debug line(s) hidden by the level filter</source>
        <translation>
            <numerusform>%Ln Debug-Zeile vom Filter nach Schwere verborgen</numerusform>
            <numerusform>%Ln Debug-Zeilen vom Filter nach Schwere verborgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Info line(s) hidden by the level filter</source>
        <translation>
            <numerusform>%Ln Info-Zeile vom Filter nach Schwere verborgen</numerusform>
            <numerusform>%Ln Info-Zeilen vom Filter nach Schwere verborgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Warning line(s) hidden by the level filter</source>
        <translation>
            <numerusform>%Ln Warnungszeile vom Filter nach Schwere verborgen</numerusform>
            <numerusform>%Ln Warnungszeilen vom Filter nach Schwere verborgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Error line(s) hidden by the level filter</source>
        <translation>
            <numerusform>%Ln Fehlerzeile vom Filter nach Schwere verborgen</numerusform>
            <numerusform>%Ln Fehlerzeilen vom Filter nach Schwere verborgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) hidden by the level filter</source>
        <translation>
            <numerusform>%Ln Zeile vom Filter nach Schwere verborgen</numerusform>
            <numerusform>%Ln Zeilen vom Filter nach Schwere verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
</context>
<context>
    <name>Landfall::LogWindow</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Log speichern</translation>
    </message>
    <message>
        <source>Log, raw bytes (*.log)</source>
        <translation>Log, unveränderte Bytes (*.log)</translation>
    </message>
    <message>
        <source>Log, clean text (*.log)</source>
        <translation>Log, bereinigter Text (*.log)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>The service offers no log here (any more).</source>
        <translation>Der Dienst bietet hier kein Log (mehr) an.</translation>
    </message>
    <message>
        <source>Log of %1 – Landfall</source>
        <translation>Log von %1 – Landfall</translation>
    </message>
    <message>
        <source>Log of failed instance %1 – Landfall</source>
        <translation>Log der fehlgeschlagenen Instanz %1 – Landfall</translation>
    </message>
    <message>
        <source>Log of instance %1 – Landfall</source>
        <translation>Log der Instanz %1 – Landfall</translation>
    </message>
    <message numerus="yes">
        <source>Following is paused while you read. %n new lines below.</source>
        <translation>
            <numerusform>Das Folgen pausiert, während Sie lesen. %n neue Zeile unten.</numerusform>
            <numerusform>Das Folgen pausiert, während Sie lesen. %n neue Zeilen unten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Following is paused while you read.</source>
        <translation>Das Folgen pausiert, während Sie lesen.</translation>
    </message>
    <message>
        <source>Jump to end and follow</source>
        <translation>Zum Ende springen und folgen</translation>
    </message>
    <message>
        <source>d MMM, HH:mm</source>
        <translation>d. MMM, HH:mm</translation>
    </message>
    <message>
        <source>Same first error as %1, %2</source>
        <translation>Derselbe erste Fehler wie %1, %2</translation>
    </message>
    <message>
        <source>Show that deployment</source>
        <translation>Jenes Deployment zeigen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichere…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>&amp;Open %1 in browser</source>
        <translation>%1 im Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Show in list</source>
        <translation>In der &amp;Liste zeigen</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>&amp;Vergleichen mit…</translation>
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
    <name>Landfall::MemoryFallback</name>
    <message>
        <source>%1 Without one, a secret that you enter is kept only until you quit Landfall.</source>
        <translation>%1 Ohne Schlüsselbund bleibt ein eingegebenes Geheimnis nur, bis Sie Landfall beenden.</translation>
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
    <name>Landfall::NoticeDock</name>
    <message>
        <source>Notices</source>
        <translation>Mitteilungen</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n neue Mitteilung</numerusform>
            <numerusform>%n neue Mitteilungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No new notices</source>
        <translation>Keine neuen Mitteilungen</translation>
    </message>
</context>
<context>
    <name>Landfall::NoticeTable</name>
    <message>
        <source>Notices</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Mitteilung</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Näheres</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>New: %1</source>
        <extracomment>What a screen reader says of a notice that nobody read yet</extracomment>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Ends of deployments and failures are listed here as they come.</source>
        <translation>Hier stehen beendete Deployments und Fehlschläge, sobald es sie gibt.</translation>
    </message>
</context>
<context>
    <name>Landfall::NoticeText</name>
    <message>
        <source>%1 %2</source>
        <comment>name, environment</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 partly failed</source>
        <translation>%1 ist teilweise fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 is deployed and runs degraded</source>
        <translation>%1 ist ausgeliefert und läuft eingeschränkt</translation>
    </message>
    <message>
        <source>%1 is deployed and does not run</source>
        <translation>%1 ist ausgeliefert und läuft nicht</translation>
    </message>
    <message>
        <source>%1 was canceled</source>
        <translation>%1 wurde abgebrochen</translation>
    </message>
    <message>
        <source>%1 was skipped</source>
        <translation>%1 wurde übersprungen</translation>
    </message>
    <message>
        <source>%1 ended, and its service does not tell how</source>
        <translation>%1 ist beendet; der Dienst sagt nicht, wie</translation>
    </message>
    <message>
        <source>%1 still fails</source>
        <translation>%1 schlägt weiter fehl</translation>
    </message>
    <message>
        <source>%1 works again</source>
        <translation>%1 funktioniert wieder</translation>
    </message>
    <message>
        <source>%1 succeeded</source>
        <translation>%1 ist gelungen</translation>
    </message>
    <message>
        <source>%1 is deployed</source>
        <translation>%1 ist ausgeliefert</translation>
    </message>
    <message>
        <source>%1 runs unusually long</source>
        <translation>%1 läuft ungewöhnlich lange</translation>
    </message>
    <message>
        <source>%1 after %2.</source>
        <comment>word, time</comment>
        <translation>%1 nach %2.</translation>
    </message>
    <message>
        <source>%1 after %2 (usual %3).</source>
        <comment>word, time, time</comment>
        <translation>%1 nach %2 (üblich %3).</translation>
    </message>
    <message>
        <source>Under way for %1.</source>
        <translation>Bisherige Dauer %1.</translation>
    </message>
    <message>
        <source>Under way for %1 (usual %2).</source>
        <translation>Bisherige Dauer %1 (üblich %2).</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n instance(s) failed</source>
        <translation>
            <numerusform>%1 von %n Instanz fehlgeschlagen</numerusform>
            <numerusform>%1 von %n Instanzen fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what failed, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Its service does not tell whether it runs.</source>
        <translation>Der Dienst sagt nicht, ob es läuft.</translation>
    </message>
    <message numerus="yes">
        <source>%n succeeded</source>
        <comment>deployments</comment>
        <translation>
            <numerusform>%n gelungen</numerusform>
            <numerusform>%n gelungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>deployments</comment>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended otherwise</source>
        <comment>deployments</comment>
        <translation>
            <numerusform>%n anders beendet</numerusform>
            <numerusform>%n anders beendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running unusually long</source>
        <comment>deployments</comment>
        <translation>
            <numerusform>%n läuft ungewöhnlich lange</numerusform>
            <numerusform>%n laufen ungewöhnlich lange</numerusform>
        </translation>
    </message>
    <message>
        <source>While you were away: %1</source>
        <translation>Während Ihrer Abwesenheit: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s) running unusually long</source>
        <translation>
            <numerusform>%n Deployment läuft ungewöhnlich lange</numerusform>
            <numerusform>%n Deployments laufen ungewöhnlich lange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more deployment(s) ended</source>
        <translation>
            <numerusform>%n weiteres Deployment beendet</numerusform>
            <numerusform>%n weitere Deployments beendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s) ended</source>
        <translation>
            <numerusform>%n Deployment beendet</numerusform>
            <numerusform>%n Deployments beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>3 deployments ended: 2 succeeded, 1 failed</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::NotificationsPage</name>
    <message>
        <source>Show &amp;notifications</source>
        <translation>Be&amp;nachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>Failures are always told, and so is the end of a deployment with a bell. Without notifications everything is only listed in the window.</source>
        <translation>Fehlschläge werden immer gemeldet, ebenso das Ende eines Deployments mit Glocke. Ohne Benachrichtigungen steht alles nur im Fenster.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Of production</source>
        <translation>Der Produktion</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>&amp;Successes:</source>
        <translation>&amp;Erfolge:</translation>
    </message>
    <message>
        <source>Tell of a &amp;failure after a failure</source>
        <translation>Einen &amp;Fehlschlag nach einem Fehlschlag melden</translation>
    </message>
    <message>
        <source>Tell of a deployment that takes unusually &amp;long</source>
        <translation>Ein Deployment melden, das ungewöhnlich &amp;lange dauert</translation>
    </message>
    <message>
        <source>&amp;Quiet hours, from</source>
        <translation>&amp;Ruhezeit von</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe ab</translation>
    </message>
    <message>
        <source>un&amp;til</source>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>In these hours, and while notifications are paused, everything is only listed in the window. The same time twice is the whole day.</source>
        <translation>In dieser Zeit, und solange Benachrichtigungen pausiert sind, steht alles nur im Fenster. Zweimal dieselbe Uhrzeit bedeutet den ganzen Tag.</translation>
    </message>
    <message>
        <source>Resume now</source>
        <translation>Jetzt fortsetzen</translation>
    </message>
    <message>
        <source>Watch all again</source>
        <translation>Wieder alle beobachten</translation>
    </message>
    <message>
        <source>Notifications paused until %1</source>
        <translation>Benachrichtigungen pausiert bis %1</translation>
    </message>
    <message>
        <source>Watching just %1</source>
        <translation>Nur %1 wird beobachtet</translation>
    </message>
</context>
<context>
    <name>Landfall::Notifier</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>View failed log</source>
        <translation>Log zum Fehlschlag zeigen</translation>
    </message>
    <message>
        <source>Open site</source>
        <translation>Website öffnen</translation>
    </message>
</context>
<context>
    <name>Landfall::OfferedLogs</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
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
        <source>MACHINE</source>
        <translation>MASCHINE</translation>
    </message>
    <message>
        <source>WRITTEN</source>
        <translation>GESCHRIEBEN</translation>
    </message>
    <message>
        <source>SIZE</source>
        <translation>GRÖSSE</translation>
    </message>
    <message>
        <source>LOOKS FAILED</source>
        <translation>WOHL FEHLGESCHLAGEN</translation>
    </message>
    <message>
        <source>cannot be fetched</source>
        <translation>kann nicht geholt werden</translation>
    </message>
    <message>
        <source>only in a browser: %1</source>
        <translation>nur im Browser: %1</translation>
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
    <name>Landfall::PartTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
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
    <name>Landfall::ProviderList</name>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Demodaten</translation>
    </message>
    <message>
        <source>No account needed</source>
        <translation>Kein Konto nötig</translation>
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
    <name>Landfall::RadioInput</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Landfall::RateInput</name>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>times a minute</source>
        <translation>je Minute</translation>
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
    <name>Landfall::RemoveAccountDialog</name>
    <message>
        <source>Remove account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the account “%1”?</source>
        <translation>Das Konto „%1“ entfernen?</translation>
    </message>
    <message>
        <source>%1

Its fields, its secret in the keychain (“landfall/%2”) and its deploy hooks, where it has some, are removed, and its deployments leave the list. Nothing changes at the service.</source>
        <translation>%1

Seine Felder, sein Geheimnis im Schlüsselbund („landfall/%2“) und seine Deploy-Hooks, wo es welche hat, werden entfernt, und seine Deployments verlassen die Liste. Beim Dienst ändert sich nichts.</translation>
    </message>
</context>
<context>
    <name>Landfall::RenameAccountDialog</name>
    <message>
        <source>Rename account</source>
        <translation>Konto umbenennen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>New name of “%1”; its entry in the keychain moves along</source>
        <translation>Neuer Name von „%1“; sein Eintrag im Schlüsselbund zieht mit um</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
</context>
<context>
    <name>Landfall::ReportLines</name>
    <message>
        <source>Right %1: not known. Needed for %2.</source>
        <translation>Recht %1: nicht bekannt. Gebraucht für: %2.</translation>
    </message>
    <message>
        <source>Right %1: held, for %2.</source>
        <translation>Recht %1: vorhanden, für: %2.</translation>
    </message>
    <message>
        <source>Right %1: missing. Off without it: %2.</source>
        <translation>Recht %1: fehlt. Ohne das Recht abgeschaltet: %2.</translation>
    </message>
    <message>
        <source>The service does not tell when the credential ends.</source>
        <translation>Der Dienst sagt nicht, wann die Zugangsdaten ablaufen.</translation>
    </message>
    <message>
        <source>The credential ended on %1.</source>
        <translation>Die Zugangsdaten sind am %1 abgelaufen.</translation>
    </message>
    <message numerus="yes">
        <source>The credential ends on %1, in %n day(s).</source>
        <translation>
            <numerusform>Die Zugangsdaten laufen am %1 ab, in %n Tag.</numerusform>
            <numerusform>Die Zugangsdaten laufen am %1 ab, in %n Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests left: %1 of %2.</source>
        <translation>Anfragen übrig: %1 von %2.</translation>
    </message>
    <message>
        <source>Requests left: %1.</source>
        <translation>Anfragen übrig: %1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind, id</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 “%2” (%3)</source>
        <comment>kind, name, id</comment>
        <translation>%1 „%2“ (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>not counted: the field “%1” decides what is searched</source>
        <translation>nicht gezählt: Das Feld „%1“ bestimmt, was durchsucht wird</translation>
    </message>
</context>
<context>
    <name>Landfall::RequestPreview</name>
    <message>
        <source>Copy te&amp;xt</source>
        <translation>Te&amp;xt kopieren</translation>
    </message>
    <message>
        <source>Request preview</source>
        <translation>Vorschau der Anfrage</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>The body cannot be shown.</source>
        <translation>Der Inhalt der Anfrage kann nicht gezeigt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n byte(s)</source>
        <translation>
            <numerusform>%1, %n Byte</numerusform>
            <numerusform>%1, %n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>content only</source>
        <translation>nur Inhalt</translation>
    </message>
    <message numerus="yes">
        <source>%n override(s)</source>
        <translation>
            <numerusform>%n überschriebene Einstellung</numerusform>
            <numerusform>%n überschriebene Einstellungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::RequestsPage</name>
    <message>
        <source>Ask half as often on a &amp;metered connection</source>
        <translation>Bei &amp;getakteter Verbindung halb so oft fragen</translation>
    </message>
    <message>
        <source> %</source>
        <extracomment>After a number: percent</extracomment>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Share of each service&apos;s limit:</source>
        <translation>&amp;Anteil an der Grenze jedes Dienstes:</translation>
    </message>
    <message>
        <source>A third (33 %) is the usual: your other tools use the same limit. An account with requests per minute of its own keeps to that instead.</source>
        <translation>Üblich ist ein Drittel (33 %): Ihre anderen Werkzeuge nutzen dieselbe Grenze. Ein Konto mit eigener Angabe der Anfragen je Minute hält sich stattdessen an diese.</translation>
    </message>
    <message>
        <source>Where the desktop tells that the connection is paid by volume.</source>
        <translation>Wenn der Desktop meldet, dass die Verbindung nach Volumen abgerechnet wird.</translation>
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
    <message>
        <source>%1 of %2 failed</source>
        <translation>%1 von %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 over usual</source>
        <translation>%1 länger als üblich</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Slot copy</source>
        <translation>Slot-Kopie</translation>
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
    <name>Landfall::ScopeText</name>
    <message>
        <source>Nothing to watch was found, and the service named no place that was searched: the credential may see nothing.</source>
        <translation>Nichts gefunden, was beobachtet werden kann, und der Dienst nannte keine durchsuchte Stelle: Die Zugangsdaten sehen vielleicht nichts.</translation>
    </message>
    <message>
        <source>Nothing to watch was found, but not everything could be looked at: %1.</source>
        <translation>Nichts gefunden, was beobachtet werden kann, aber nicht alles ließ sich durchsuchen: %1.</translation>
    </message>
    <message>
        <source>Nothing to watch was found. %1</source>
        <translation>Nichts gefunden, was beobachtet werden kann. %1</translation>
    </message>
    <message numerus="yes">
        <source>All of %n place(s) could be looked at and hold nothing that can be watched. Look whether the right ones are selected.</source>
        <translation>
            <numerusform>%n Stelle ließ sich durchsuchen und enthält nichts, was beobachtet werden kann. Prüfen Sie, ob die richtige ausgewählt ist.</numerusform>
            <numerusform>Alle %n Stellen ließen sich durchsuchen und enthalten nichts, was beobachtet werden kann. Prüfen Sie, ob die richtigen ausgewählt sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) can be watched.</source>
        <translation>
            <numerusform>%n Ziel kann beobachtet werden.</numerusform>
            <numerusform>%n Ziele können beobachtet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Not everything could be looked at: %2.</source>
        <translation>%1 Nicht alles ließ sich durchsuchen: %2.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>held</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>switched off: %1</source>
        <translation>abgeschaltet: %1</translation>
    </message>
    <message>
        <source>shows only when it is used: %1</source>
        <translation>zeigt sich erst beim Verwenden: %1</translation>
    </message>
    <message>
        <source>The credential ended on %1.</source>
        <translation>Die Zugangsdaten sind am %1 abgelaufen.</translation>
    </message>
    <message numerus="yes">
        <source>The credential ends in %n hour(s), on %1.</source>
        <translation>
            <numerusform>Die Zugangsdaten laufen in %n Stunde ab, am %1.</numerusform>
            <numerusform>Die Zugangsdaten laufen in %n Stunden ab, am %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The credential ends in %n day(s), on %1.</source>
        <translation>
            <numerusform>Die Zugangsdaten laufen in %n Tag ab, am %1.</numerusform>
            <numerusform>Die Zugangsdaten laufen in %n Tagen ab, am %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>One name in a list</extracomment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>Landfall::ScopesInput</name>
    <message numerus="yes">
        <source>All (%n)</source>
        <translation>
            <numerusform>Alle (%n)</numerusform>
            <numerusform>Alle (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
    <name>Landfall::SecretEdit</name>
    <message>
        <source>Show what is typed</source>
        <translation>Die Eingabe zeigen</translation>
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
    <message>
        <source>%1 Sign in: “landfall-cli account sign-in %2”.</source>
        <translation>%1 Melden Sie sich an: „landfall-cli account sign-in %2“.</translation>
    </message>
    <message>
        <source>The secret of the account “%1” was kept only until Landfall ended, because there was no keychain.</source>
        <translation>Das Geheimnis des Kontos „%1“ blieb nur bis zum Ende von Landfall, weil es keinen Schlüsselbund gab.</translation>
    </message>
    <message>
        <source>The secret of the account “%1” was saved in %2, but this desktop session uses %3. Log in to a session with %2, or store the secret here too.</source>
        <translation>Das Geheimnis des Kontos „%1“ wurde in %2 gespeichert, aber diese Desktop-Sitzung verwendet %3. Melden Sie sich in einer Sitzung mit %2 an oder speichern Sie das Geheimnis auch hier.</translation>
    </message>
</context>
<context>
    <name>Landfall::Settings</name>
    <message>
        <source>It is not the JSON that Landfall writes (%1).</source>
        <translation>Es ist nicht das JSON, das Landfall schreibt (%1).</translation>
    </message>
    <message>
        <source>no object</source>
        <translation>kein Objekt</translation>
    </message>
    <message>
        <source>Its version is no number.</source>
        <translation>Die Versionsangabe ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>Landfall::SettingsDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Window and start</source>
        <translation>Fenster und Start</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Command on change</source>
        <translation>Befehl bei Änderung</translation>
    </message>
</context>
<context>
    <name>Landfall::SettingsStore</name>
    <message>
        <source>“%1” was written by a newer version of Landfall. Its settings count but cannot be changed here: update Landfall.</source>
        <translation>„%1“ stammt von einer neueren Version von Landfall. Die Einstellungen gelten, lassen sich hier aber nicht ändern: Aktualisieren Sie Landfall.</translation>
    </message>
    <message>
        <source>“%1” is missing. The previous version is used: check your settings.</source>
        <translation>„%1“ fehlt. Die vorige Fassung wird verwendet: Prüfen Sie Ihre Einstellungen.</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2 It is kept as “%3”, and the usual settings count: correct it, or make your settings again.</source>
        <translation>„%1“ konnte nicht gelesen werden: %2 Sie ist als „%3“ aufbewahrt, und die üblichen Einstellungen gelten: Berichtigen Sie die Datei oder nehmen Sie Ihre Einstellungen neu vor.</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2 It is kept as “%3”, and the previous version is used: check your settings.</source>
        <translation>„%1“ konnte nicht gelesen werden: %2 Sie ist als „%3“ aufbewahrt, und die vorige Fassung wird verwendet: Prüfen Sie Ihre Einstellungen.</translation>
    </message>
    <message>
        <source>The settings are being changed by another program. Try again.</source>
        <translation>Die Einstellungen werden gerade von einem anderen Programm geändert. Versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Landfall::SharedFile</name>
    <message>
        <source>It is too large.</source>
        <translation>Sie ist zu groß.</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2 It could not be set aside either: correct it by hand.</source>
        <translation>„%1“ konnte nicht gelesen werden: %2 Sie ließ sich auch nicht beiseitelegen: Berichtigen Sie sie von Hand.</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2 Correct it by hand.</source>
        <translation>„%1“ konnte nicht gelesen werden: %2 Berichtigen Sie sie von Hand.</translation>
    </message>
    <message>
        <source>“%1” could not be locked: make room or correct the permissions of its folder, then try again.</source>
        <translation>„%1“ konnte nicht gesperrt werden: Schaffen Sie Platz oder berichtigen Sie die Rechte des Ordners und versuchen Sie es noch einmal.</translation>
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
        <source>Its service does not know this deployment any more. It was last heard of at %1.</source>
        <translation>Der Dienst kennt dieses Deployment nicht mehr. Zuletzt wurde am %1 von ihm gehört.</translation>
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
    <message>
        <source>None yet. Add account…</source>
        <translation>Noch keine. Konto hinzufügen…</translation>
    </message>
    <message>
        <source>Slower than usual</source>
        <translation>Langsamer als üblich</translation>
    </message>
</context>
<context>
    <name>Landfall::SignInCommand</name>
    <message>
        <source>Open %1 in a browser and enter the code %2</source>
        <translation>Öffnen Sie %1 in einem Browser und geben Sie den Code %2 ein</translation>
    </message>
    <message>
        <source>Waiting for the sign-in. The code is valid until %1.</source>
        <translation>Warten auf die Anmeldung. Der Code gilt bis %1.</translation>
    </message>
    <message>
        <source>Signed in. “landfall-cli account test %1” tries it.</source>
        <translation>Angemeldet. „landfall-cli account test %1“ probiert es aus.</translation>
    </message>
    <message>
        <source>Signed in as %2. “landfall-cli account test %1” tries it.</source>
        <translation>Angemeldet als %2. „landfall-cli account test %1“ probiert es aus.</translation>
    </message>
    <message>
        <source>“%1” is not an account that a person signs in to. With Azure that is “auth” = “device-code”.</source>
        <translation>„%1“ ist kein Konto, bei dem sich jemand selbst anmeldet. Bei Azure ist das „auth“ = „device-code“.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was stored.</source>
        <translation>Angehalten. Es wurde nichts gespeichert.</translation>
    </message>
</context>
<context>
    <name>Landfall::SignInPanel</name>
    <message>
        <source>The sign-in was declined.</source>
        <translation>Die Anmeldung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The code has run out.</source>
        <translation>Der Code ist abgelaufen.</translation>
    </message>
    <message>
        <source>The sign-in did not work.</source>
        <translation>Die Anmeldung hat nicht geklappt.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Enter it at</source>
        <translation>Einzugeben auf</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>Si&amp;gn in…</source>
        <translation>An&amp;melden…</translation>
    </message>
    <message>
        <source>Si&amp;gn in again…</source>
        <translation>Neu an&amp;melden…</translation>
    </message>
    <message>
        <source>Asking for a code…</source>
        <translation>Frage nach einem Code…</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Waiting for the sign-in</source>
        <translation>Warten auf die Anmeldung</translation>
    </message>
    <message>
        <source>Waiting for the sign-in, code valid for %1</source>
        <translation>Warten auf die Anmeldung, Code gilt noch %1</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
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
    <message>
        <source>The simulator cannot listen on a further port of this computer.</source>
        <translation>Der Simulator kann an einem weiteren Port dieses Rechners nicht lauschen.</translation>
    </message>
    <message>
        <source>What happens to a sign-in is sent with POST.</source>
        <translation>Was mit einer Anmeldung geschieht, wird mit POST gesendet.</translation>
    </message>
    <message>
        <source>Noted for the codes to come.</source>
        <translation>Für die kommenden Codes notiert.</translation>
    </message>
    <message>
        <source>Send {&quot;do&quot;: &quot;approve&quot;}, or “decline”, “expire”, “slow-down” or “revoke”; or {&quot;approve_after&quot;: N}.</source>
        <translation>Senden Sie {&quot;do&quot;: &quot;approve&quot;} oder „decline“, „expire“, „slow-down“ oder „revoke“; oder {&quot;approve_after&quot;: N}.</translation>
    </message>
    <message>
        <source>No such code waits for its sign-in.</source>
        <translation>Kein solcher Code wartet auf seine Anmeldung.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
</context>
<context>
    <name>Landfall::SiteConfigDelegate</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
</context>
<context>
    <name>Landfall::SiteConfigEditor</name>
    <message>
        <source>&amp;Find a property</source>
        <translation>Eigenschaft &amp;finden</translation>
    </message>
    <message>
        <source>&amp;Add item</source>
        <translation>Element &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Delete item</source>
        <translation>Element &amp;löschen</translation>
    </message>
    <message>
        <source>Move item &amp;up</source>
        <translation>Element nach &amp;oben</translation>
    </message>
    <message>
        <source>Move item d&amp;own</source>
        <translation>Element nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Import a siteConfig</source>
        <translation>Eine siteConfig importieren</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export the siteConfig</source>
        <translation>Die siteConfig exportieren</translation>
    </message>
    <message>
        <source>Nothing was taken. %1</source>
        <translation>Es wurde nichts übernommen. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) taken.</source>
        <translation>
            <numerusform>%n Einstellung übernommen.</numerusform>
            <numerusform>%n Einstellungen übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %1 and %n more.</source>
        <translation>
            <numerusform>Ausgelassen: %1 und %n weitere.</numerusform>
            <numerusform>Ausgelassen: %1 und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Ausgelassen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) written, secrets too. Only you can read the file.</source>
        <translation>
            <numerusform>%n Einstellung geschrieben, auch Geheimnisse. Nur Sie können die Datei lesen.</numerusform>
            <numerusform>%n Einstellungen geschrieben, auch Geheimnisse. Nur Sie können die Datei lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>Alles z&amp;urücksetzen</translation>
    </message>
    <message>
        <source>Ex&amp;port…</source>
        <translation>Exp&amp;ortieren…</translation>
    </message>
    <message>
        <source>Settings (SiteConfig)</source>
        <translation>Einstellungen (SiteConfig)</translation>
    </message>
    <message>
        <source>Find a property</source>
        <translation>Eigenschaft suchen</translation>
    </message>
    <message>
        <source>Which settings are shown</source>
        <translation>Welche Einstellungen gezeigt werden</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>Im&amp;portieren…</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Import und Export</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Alle (%1)</translation>
    </message>
    <message>
        <source>Ticked (%1)</source>
        <translation>Angehakt (%1)</translation>
    </message>
    <message>
        <source>Differ from target</source>
        <translation>Anders als im Ziel</translation>
    </message>
</context>
<context>
    <name>Landfall::SiteConfigModel</name>
    <message>
        <source>Add item</source>
        <translation>Element hinzufügen</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>not sent, default %1</source>
        <translation>nicht gesendet, Vorgabe %1</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n angehakt</numerusform>
            <numerusform>%n angehakt</numerusform>
        </translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>noch kein Wert</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n set</source>
        <translation>
            <numerusform>%n gesetzt</numerusform>
            <numerusform>%n gesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Vorgabe: %1</translation>
    </message>
    <message>
        <source>Hidden because it is a secret. It is sent as it was typed.</source>
        <translation>Verborgen, weil es ein Geheimnis ist. Es wird so gesendet, wie es eingegeben wurde.</translation>
    </message>
    <message>
        <source>%1, sent</source>
        <translation>%1, gesendet</translation>
    </message>
    <message>
        <source>%1, not sent</source>
        <translation>%1, nicht gesendet</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>Take the settings of a file</source>
        <translation>Einstellungen einer Datei übernehmen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Add an item to %1</source>
        <translation>Element zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>In the target</source>
        <translation>Im Ziel</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Tick %1</source>
        <translation>%1 anhaken</translation>
    </message>
    <message>
        <source>Untick %1</source>
        <translation>Haken bei %1 entfernen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
</context>
<context>
    <name>Landfall::SiteConfigSchema</name>
    <message>
        <source>This must be a whole number.</source>
        <translation>Das muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>This must be a number.</source>
        <translation>Das muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>Das muss true oder false sein.</translation>
    </message>
    <message>
        <source>This must be a JSON object.</source>
        <translation>Das muss ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>This must be text.</source>
        <translation>Das muss Text sein.</translation>
    </message>
    <message>
        <source>This must be one of %1.</source>
        <translation>Das muss einer dieser Werte sein: %1.</translation>
    </message>
    <message>
        <source>This must be written inside the object “%1”.</source>
        <translation>Das muss im Objekt „%1“ stehen.</translation>
    </message>
    <message>
        <source>This property is unknown; “%1” is written so.</source>
        <translation>Diese Eigenschaft ist unbekannt; „%1“ wird so geschrieben.</translation>
    </message>
    <message>
        <source>This property is unknown.</source>
        <translation>Diese Eigenschaft ist unbekannt.</translation>
    </message>
    <message>
        <source>This needs a value.</source>
        <translation>Das braucht einen Wert.</translation>
    </message>
    <message>
        <source>This must be a list.</source>
        <translation>Das muss eine Liste sein.</translation>
    </message>
    <message>
        <source>This is not JSON: %1 (line %2).</source>
        <translation>Das ist kein JSON: %1 (Zeile %2).</translation>
    </message>
    <message>
        <source>This is JSON, but not an object.</source>
        <translation>Das ist JSON, aber kein Objekt.</translation>
    </message>
    <message>
        <source>There is no type %1.</source>
        <translation>Einen Typ %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The member “%1” is not an object.</source>
        <translation>Das Feld „%1“ ist kein Objekt.</translation>
    </message>
</context>
<context>
    <name>Landfall::SiteConfigTree</name>
    <message>
        <source>Settings to override</source>
        <translation>Einstellungen, die überschrieben werden</translation>
    </message>
</context>
<context>
    <name>Landfall::SlotCard</name>
    <message>
        <source>Its deployments could not be read: %1</source>
        <translation>Die Deployments konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>no deployment known</source>
        <translation>kein Deployment bekannt</translation>
    </message>
    <message>
        <source>%1 % of the traffic</source>
        <translation>%1 % der Zugriffe</translation>
    </message>
</context>
<context>
    <name>Landfall::SlotCopies</name>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What is deployed in %1 cannot be read any more: %2</source>
        <translation>Was in %1 ausgeliefert ist, lässt sich nicht mehr lesen: %2</translation>
    </message>
    <message>
        <source>The newest deployment of %1 was %2 and is now %3.</source>
        <translation>Das neueste Deployment von %1 war %2 und ist jetzt %3.</translation>
    </message>
    <message>
        <source>What %1 serves was %2 and is now %3.</source>
        <translation>Was %1 ausliefert, war %2 und ist jetzt %3.</translation>
    </message>
    <message>
        <source>The slot %1 is no longer there.</source>
        <translation>Der Slot %1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The slot %1 is another one.</source>
        <translation>Der Slot %1 ist ein anderer.</translation>
    </message>
    <message>
        <source>The account “%1” is not here any more: nobody can ask what became of the copy. Check the portal.</source>
        <translation>Das Konto „%1“ ist nicht mehr hier: Niemand kann fragen, was aus der Kopie wurde. Prüfen Sie es im Portal.</translation>
    </message>
    <message>
        <source>There was no answer within 5 minutes.</source>
        <translation>Innerhalb von 5 Minuten kam keine Antwort.</translation>
    </message>
    <message>
        <source>Landfall ended before anything was sent.</source>
        <translation>Landfall wurde beendet, bevor etwas gesendet war.</translation>
    </message>
    <message>
        <source>Landfall ended before the answer came. The copy may be under way: the slot is looked at.</source>
        <translation>Landfall wurde beendet, bevor die Antwort kam. Die Kopie läuft vielleicht: Der Slot wird angesehen.</translation>
    </message>
    <message>
        <source>Source slot</source>
        <translation>Quell-Slot</translation>
    </message>
    <message>
        <source>Target slot</source>
        <translation>Ziel-Slot</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>%n override(s)</source>
        <translation>
            <numerusform>%n überschriebene Einstellung</numerusform>
            <numerusform>%n überschriebene Einstellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>none, the content only</source>
        <translation>keine, nur der Inhalt</translation>
    </message>
    <message>
        <source>Deployment made by it</source>
        <translation>Dadurch entstandenes Deployment</translation>
    </message>
    <message>
        <source>What was confirmed is another slot. Nothing was sent.</source>
        <translation>Bestätigt wurde ein anderer Slot. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The history cannot be written, so nothing was sent.</source>
        <translation>In den Verlauf kann nicht geschrieben werden, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 Nothing was sent: look again, and confirm it anew.</source>
        <translation>%1 Es wurde nichts gesendet: Sehen Sie erneut nach, und bestätigen Sie neu.</translation>
    </message>
    <message>
        <source>There is no account “%1”.</source>
        <translation>Ein Konto „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The service of the account “%1” copies no slots.</source>
        <translation>Der Dienst des Kontos „%1“ kopiert keine Slots.</translation>
    </message>
    <message>
        <source>The answer was lost, and within 30 minutes nothing in the slot told whether the copy was made. Check the portal.</source>
        <translation>Die Antwort ging verloren, und innerhalb von 30 Minuten zeigte nichts im Slot, ob kopiert wurde. Prüfen Sie es im Portal.</translation>
    </message>
    <message>
        <source>The copy was accepted, and within 30 minutes nothing told how it ended. Check the portal.</source>
        <translation>Die Kopie wurde angenommen, und innerhalb von 30 Minuten zeigte nichts, wie sie endete. Prüfen Sie es im Portal.</translation>
    </message>
</context>
<context>
    <name>Landfall::SlotCopyCommand</name>
    <message>
        <source>Nothing was sent (--dry-run).</source>
        <translation>Es wurde nichts gesendet (--dry-run).</translation>
    </message>
    <message>
        <source>Nothing was sent. To send it, add: --confirm %1</source>
        <translation>Es wurde nichts gesendet. Zum Senden fügen Sie hinzu: --confirm %1</translation>
    </message>
    <message>
        <source>Nothing was sent: --confirm says “%1”, and the target is “%2”.</source>
        <translation>Es wurde nichts gesendet: --confirm nennt „%1“, und das Ziel ist „%2“.</translation>
    </message>
    <message>
        <source>The copy goes on at the service. To follow it: landfall-cli watch &quot;%1&quot;</source>
        <translation>Die Kopie läuft beim Dienst weiter. Zum Verfolgen: landfall-cli watch &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Nobody can tell what became of the copy: its answer was lost, and nothing new shows in the target. Look at the target before you try again.</source>
        <translation>Niemand kann sagen, was aus der Kopie wurde: Die Antwort ging verloren, und im Ziel zeigt sich nichts Neues. Sehen Sie das Ziel an, bevor Sie es noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>Landfall::SlotCopyCommands</name>
    <message>
        <source>The history has no record of this slot copy.</source>
        <translation>Der Verlauf hat keinen Eintrag dieser Slot-Kopie.</translation>
    </message>
    <message>
        <source>Slot copy</source>
        <translation>Slot-Kopie</translation>
    </message>
</context>
<context>
    <name>Landfall::SlotCopyDialog</name>
    <message>
        <source>matches the target slot</source>
        <translation>stimmt mit dem Ziel-Slot überein</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sending. It goes on when this window is closed.</source>
        <translation>Wird gesendet. Es geht weiter, wenn dieses Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>Looking at what is there…</source>
        <translation>Es wird nachgesehen, was dort ist…</translation>
    </message>
    <message>
        <source>Choose what is copied, and onto which slot.</source>
        <translation>Wählen Sie, was kopiert wird und auf welchen Slot.</translation>
    </message>
    <message>
        <source>No property is ticked: tick one, or copy the content only.</source>
        <translation>Keine Eigenschaft ist angehakt: Haken Sie eine an, oder kopieren Sie nur den Inhalt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Copy to %1</source>
        <translation>Auf %1 &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy deployment slot</source>
        <translation>Deployment-Slot kopieren</translation>
    </message>
</context>
<context>
    <name>Landfall::SlotCopyHead</name>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Slot to copy from</source>
        <translation>Slot, von dem kopiert wird</translation>
    </message>
    <message>
        <source>Slot to copy to</source>
        <translation>Slot, auf den kopiert wird</translation>
    </message>
    <message>
        <source>Choose an app</source>
        <translation>Eine App wählen</translation>
    </message>
    <message>
        <source>&amp;App</source>
        <translation>&amp;App</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Art der Kopie</translation>
    </message>
    <message>
        <source>Copy &amp;from</source>
        <translation>Kopieren &amp;von</translation>
    </message>
    <message>
        <source>⟶ &amp;to</source>
        <translation>⟶ &amp;nach</translation>
    </message>
    <message>
        <source>Looking at the app…</source>
        <translation>Die App wird angesehen…</translation>
    </message>
    <message>
        <source>Looking for apps…</source>
        <translation>Apps werden gesucht…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird angesehen…</translation>
    </message>
    <message>
        <source>Choose a slot</source>
        <translation>Einen Slot wählen</translation>
    </message>
    <message>
        <source>There is no other slot</source>
        <translation>Es gibt keinen anderen Slot</translation>
    </message>
</context>
<context>
    <name>Landfall::SlotCopyProgress</name>
    <message>
        <source>%1 s so far</source>
        <translation>bisher %1 s</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>the last copy took %1</source>
        <translation>die letzte Kopie dauerte %1</translation>
    </message>
    <message numerus="yes">
        <source>the last %n copies took %1 to %2</source>
        <translation>
            <numerusform>die letzte %n Kopie dauerte %1 bis %2</numerusform>
            <numerusform>die letzten %n Kopien dauerten %1 bis %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended at %1</source>
        <translation>Beendet um %1</translation>
    </message>
    <message>
        <source>Failed at %1</source>
        <translation>Fehlgeschlagen um %1</translation>
    </message>
    <message>
        <source>Given up at %1, nothing was sent</source>
        <translation>Aufgegeben um %1, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>No longer looked for since %1</source>
        <translation>Seit %1 nicht mehr gesucht</translation>
    </message>
    <message>
        <source>Confirmed at %1, not sent yet</source>
        <translation>Bestätigt um %1, noch nicht gesendet</translation>
    </message>
    <message>
        <source>Sent to %1 at %2, not answered yet</source>
        <translation>An %1 gesendet um %2, noch nicht beantwortet</translation>
    </message>
    <message>
        <source>Accepted by %1 at %2</source>
        <translation>Von %1 angenommen um %2</translation>
    </message>
    <message>
        <source>Sent to %1 at %2, the answer was lost</source>
        <translation>An %1 gesendet um %2, die Antwort ging verloren</translation>
    </message>
    <message>
        <source>The answer of %1 was lost: the copy may be under way or not. Landfall never sends it again. It looks for a new deployment in “%2” until it knows, for 30 minutes at most.</source>
        <translation>Die Antwort von %1 ging verloren: Die Kopie läuft vielleicht, vielleicht nicht. Landfall sendet sie nie noch einmal. Es sucht ein neues Deployment in „%2“, bis es Gewissheit hat, höchstens 30 Minuten lang.</translation>
    </message>
    <message>
        <source>Nobody can tell whether “%1” was replaced: no new deployment showed there. Look at the slot in the portal before you copy again.</source>
        <translation>Niemand kann sagen, ob „%1“ ersetzt wurde: Dort zeigte sich kein neues Deployment. Sehen Sie den Slot im Portal an, bevor Sie noch einmal kopieren.</translation>
    </message>
    <message>
        <source>Slot copy in progress</source>
        <translation>Slot-Kopie läuft</translation>
    </message>
    <message>
        <source>Slot copy, outcome unknown</source>
        <translation>Slot-Kopie, Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Slot copy was not sent</source>
        <translation>Slot-Kopie wurde nicht gesendet</translation>
    </message>
    <message>
        <source>Slot copy done</source>
        <translation>Slot-Kopie fertig</translation>
    </message>
    <message>
        <source>Slot copy failed</source>
        <translation>Slot-Kopie fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <extracomment>App: source slot to target slot</extracomment>
        <translation>%1: %2 auf %3</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>Nothing of it reached %1, so “%2” is as it was. You can copy again.</source>
        <translation>Nichts davon hat %1 erreicht, „%2“ ist also, wie es war. Sie können noch einmal kopieren.</translation>
    </message>
    <message>
        <source>“%1” now has what was deployed in “%2”. A slot copy cannot be undone.</source>
        <translation>„%1“ hat jetzt, was in „%2“ ausgeliefert war. Eine Slot-Kopie lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>%1 did not complete the copy. Check “%2” before you copy again: it may have been changed in part.</source>
        <translation>%1 hat die Kopie nicht abgeschlossen. Prüfen Sie „%2“, bevor Sie noch einmal kopieren: Der Slot ist vielleicht teilweise verändert.</translation>
    </message>
    <message>
        <source>%1 accepted (reported)</source>
        <translation>von %1 angenommen (gemeldet)</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>expected about %1, from history</source>
        <translation>erwartet etwa %1, nach dem Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n override(s)</source>
        <translation>
            <numerusform>%n überschriebene Einstellung</numerusform>
            <numerusform>%n überschriebene Einstellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Instances of %1</source>
        <translation>Instanzen von %1</translation>
    </message>
    <message>
        <source>Continue in background</source>
        <translation>Im Hintergrund fortsetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Request of the slot copy</source>
        <translation>Anfrage der Slot-Kopie</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Not counted yet.</source>
        <translation>Noch nicht gezählt.</translation>
    </message>
    <message>
        <source>Show request</source>
        <translation>Anfrage zeigen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>&amp;Notify me when it ends</source>
        <translation>Am Ende &amp;benachrichtigen</translation>
    </message>
    <message>
        <source>&amp;Show in list</source>
        <translation>In der &amp;Liste zeigen</translation>
    </message>
    <message>
        <source>%1 answers 202 and then reports no progress for a slot copy.</source>
        <translation>%1 antwortet mit 202 und meldet dann keinen Fortschritt einer Slot-Kopie.</translation>
    </message>
    <message numerus="yes">
        <source>Landfall asks the slot %1 every %n s; what you see after “accepted” is observed, not reported.</source>
        <translation>
            <numerusform>Landfall fragt den Slot %1 jede Sekunde; was nach „angenommen“ zu sehen ist, ist beobachtet, nicht gemeldet.</numerusform>
            <numerusform>Landfall fragt den Slot %1 alle %n s; was nach „angenommen“ zu sehen ist, ist beobachtet, nicht gemeldet.</numerusform>
        </translation>
    </message>
    <message>
        <source>in progress</source>
        <extracomment>On a bar, at the part that is under way</extracomment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>forecast</source>
        <extracomment>On a bar, at the dashed part that is still expected</extracomment>
        <translation>Prognose</translation>
    </message>
</context>
<context>
    <name>Landfall::SlotCopyWish</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <translation>%1: %2: %3</translation>
    </message>
    <message>
        <source>Production is never the target of a slot copy.</source>
        <translation>Die Produktion ist nie das Ziel einer Slot-Kopie.</translation>
    </message>
    <message>
        <source>A slot cannot be copied to itself: “%1”.</source>
        <translation>Ein Slot kann nicht auf sich selbst kopiert werden: „%1“.</translation>
    </message>
    <message>
        <source>“%1” is a slot. Name its app with --app, and the slot with --slot.</source>
        <translation>„%1“ ist ein Slot. Nennen Sie seine App mit --app und den Slot mit --slot.</translation>
    </message>
    <message>
        <source>“%1” is an account of %2, which copies no slots.</source>
        <translation>„%1“ ist ein Konto von %2; das kopiert keine Slots.</translation>
    </message>
    <message>
        <source>Several apps have the name “%1”. Give --app one of these ids:
%2</source>
        <translation>Mehrere Apps haben den Namen „%1“. Geben Sie bei --app eine dieser IDs an:
%2</translation>
    </message>
    <message>
        <source>The account “%1” knows no app “%2”. “landfall-cli targets” lists them.</source>
        <translation>Das Konto „%1“ kennt keine App „%2“. „landfall-cli targets“ listet sie auf.</translation>
    </message>
    <message>
        <source>“%1” has no slot “%2”; it has: %3.</source>
        <translation>„%1“ hat keinen Slot „%2“; vorhanden: %3.</translation>
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
    <name>Landfall::StageSection</name>
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
    <message>
        <source>final</source>
        <translation>endgültig</translation>
    </message>
</context>
<context>
    <name>Landfall::StagesDelegate</name>
    <message numerus="yes">
        <source>all %n run(s)</source>
        <translation>
            <numerusform>der eine Lauf</numerusform>
            <numerusform>alle %n Läufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::StartHookCommand</name>
    <message>
        <source>The outcome of the last attempt (%1) is unknown: it may have started a deployment. Look at what runs there before you start another one.</source>
        <translation>Der Ausgang des letzten Versuchs (%1) ist unbekannt: Er hat vielleicht ein Deployment gestartet. Sehen Sie nach, was dort läuft, bevor Sie ein weiteres starten.</translation>
    </message>
    <message>
        <source>“%1” has no deploy hook. Store one with “account add-hook”.</source>
        <translation>„%1“ hat keinen Deploy-Hook. Speichern Sie einen mit „account add-hook“.</translation>
    </message>
    <message>
        <source>“%1” has no deploy hook “%2”. It has: %3.</source>
        <translation>„%1“ hat keinen Deploy-Hook „%2“. Vorhanden: %3.</translation>
    </message>
    <message>
        <source>Nothing was sent: give --confirm “%1” to start it.</source>
        <translation>Es wurde nichts gesendet: Geben Sie --confirm „%1“ an, um ihn zu starten.</translation>
    </message>
    <message>
        <source>This would ask once for the deploy hook “%1” of “%2”, which starts a deployment, and then watch that deployment.</source>
        <translation>Das würde einmal den Deploy-Hook „%1“ von „%2“ aufrufen, der ein Deployment startet, und dieses Deployment dann beobachten.</translation>
    </message>
    <message>
        <source>The deploy hook “%1” started the deployment %2.</source>
        <translation>Der Deploy-Hook „%1“ hat das Deployment %2 gestartet.</translation>
    </message>
    <message>
        <source>The deploy hook “%1” started nothing.</source>
        <translation>Der Deploy-Hook „%1“ hat nichts gestartet.</translation>
    </message>
    <message>
        <source>It is not known whether the deploy hook “%1” started a deployment. It was asked for once and is not asked for again: look at what runs there.</source>
        <translation>Es ist nicht bekannt, ob der Deploy-Hook „%1“ ein Deployment gestartet hat. Er wurde einmal aufgerufen und wird nicht noch einmal aufgerufen: Sehen Sie nach, was dort läuft.</translation>
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
    <name>Landfall::StartPage</name>
    <message>
        <source>Closing the window &amp;keeps Landfall in the tray</source>
        <translation>Beim &amp;Schließen des Fensters im Infobereich bleiben</translation>
    </message>
    <message>
        <source>Start in the &amp;tray</source>
        <translation>Im &amp;Infobereich starten</translation>
    </message>
    <message>
        <source>It goes on watching there. On a desktop without a tray, closing the window ends Landfall, so that it never runs out of your sight.</source>
        <translation>Dort beobachtet Landfall weiter. Auf einem Desktop ohne Infobereich endet es mit dem Schließen des Fensters, damit es nie ungesehen läuft.</translation>
    </message>
    <message>
        <source>On a desktop without a tray, the window opens.</source>
        <translation>Auf einem Desktop ohne Infobereich öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>Start when you &amp;log in</source>
        <translation>Beim An&amp;melden starten</translation>
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
    <message numerus="yes">
        <source>%n run(s) since %1</source>
        <translation>
            <numerusform>%n Lauf seit %1</numerusform>
            <numerusform>%n Läufe seit %1</numerusform>
        </translation>
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
    <message>
        <source>If this is your own server, name its CA certificate in the field “ca_file”.</source>
        <translation>Wenn das Ihr eigener Server ist, nennen Sie sein CA-Zertifikat im Feld „ca_file“.</translation>
    </message>
    <message>
        <source>it is self-signed. Nothing was sent. %1</source>
        <translation>Es ist selbst signiert. Nichts wurde gesendet. %1</translation>
    </message>
    <message>
        <source>it expired on %1. Nothing was sent. Its server needs a new one.</source>
        <translation>Es ist am %1 abgelaufen. Nichts wurde gesendet. Der Server braucht ein neues.</translation>
    </message>
    <message>
        <source>it is valid from %1 on. Nothing was sent. Check the clock of this computer.</source>
        <translation>Es gilt erst ab %1. Nichts wurde gesendet. Prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>it is for the host names %1, not for %2. Nothing was sent. Check the address.</source>
        <translation>Es gilt für die Hostnamen %1, nicht für %2. Nichts wurde gesendet. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>its issuer “%1” is not known. Nothing was sent. %2</source>
        <translation>Sein Aussteller „%1“ ist nicht bekannt. Nichts wurde gesendet. %2</translation>
    </message>
    <message>
        <source>%1. Nothing was sent. %2</source>
        <translation>%1. Nichts wurde gesendet. %2</translation>
    </message>
    <message>
        <source>The certificate “%1” of %2 is not trusted: %3</source>
        <translation>Dem Zertifikat „%1“ von %2 wird nicht vertraut: %3</translation>
    </message>
</context>
<context>
    <name>Landfall::Tray</name>
    <message numerus="yes">
        <source>%n new failure(s)</source>
        <translation>
            <numerusform>%n neuer Fehlschlag</numerusform>
            <numerusform>%n neue Fehlschläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>offline since %1</source>
        <translation>offline seit %1</translation>
    </message>
    <message>
        <source>the keychain is locked</source>
        <translation>der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>nothing running</source>
        <translation>nichts läuft</translation>
    </message>
    <message>
        <source>Landfall: %1</source>
        <extracomment>What the tray&apos;s icon says; %1 is a list such as &quot;1 new failure, 4 running&quot;</extracomment>
        <translation>Landfall: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A deployment and where it is: &quot;shop-web production: build&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3 left</source>
        <extracomment>A deployment, where it is and how long it goes on: &quot;shop-web production: build, 1:09 left&quot;</extracomment>
        <translation>%1: %2, noch %3</translation>
    </message>
</context>
<context>
    <name>Landfall::TrayMenu</name>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>New failures</source>
        <translation>Neue Fehlschläge</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Als gesehen markieren</translation>
    </message>
    <message>
        <source>Show Landfall</source>
        <translation>Landfall zeigen</translation>
    </message>
    <message>
        <source>Refresh now</source>
        <translation>Jetzt aktualisieren</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n weiteres…</numerusform>
            <numerusform>%n weitere…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landfall::TrayPauseMenu</name>
    <message>
        <source>Pause notifications</source>
        <translation>Benachrichtigungen pausieren</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Until resumed</source>
        <translation>Bis auf Weiteres</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>Landfall::TrayPresence</name>
    <message>
        <source>&amp;Hide to tray</source>
        <translation>Im Infobereich &amp;verbergen</translation>
    </message>
    <message>
        <source>&amp;Close the window and quit</source>
        <translation>Fenster &amp;schließen und beenden</translation>
    </message>
</context>
<context>
    <name>Landfall::TrialText</name>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation>Die Verbindung ist nicht sicher</translation>
    </message>
    <message>
        <source>The sign-in was refused</source>
        <translation>Die Anmeldung wurde abgelehnt</translation>
    </message>
    <message>
        <source>A right is missing</source>
        <translation>Ein Recht fehlt</translation>
    </message>
    <message>
        <source>Too many requests for now</source>
        <translation>Zu viele Anfragen im Augenblick</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>There is no keychain</source>
        <translation>Es gibt keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>The keychain refused</source>
        <translation>Der Schlüsselbund hat abgelehnt</translation>
    </message>
    <message>
        <source>The secret is missing</source>
        <translation>Das Geheimnis fehlt</translation>
    </message>
    <message>
        <source>The account could not be stored</source>
        <translation>Das Konto konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>It did not work</source>
        <translation>Es hat nicht geklappt</translation>
    </message>
    <message>
        <source>%1 of %2 requests left.</source>
        <translation>%1 von %2 Anfragen übrig.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) left.</source>
        <translation>
            <numerusform>%n Anfrage übrig.</numerusform>
            <numerusform>%n Anfragen übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected, %1 s</source>
        <translation>Verbunden, %1 s</translation>
    </message>
    <message>
        <source>Missing: %1 (%2)</source>
        <translation>Fehlt: %1 (%2)</translation>
    </message>
    <message>
        <source>What can be watched could not be listed: %1</source>
        <translation>Was beobachtet werden kann, ließ sich nicht auflisten: %1</translation>
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
    <name>Landfall::WatchDialog</name>
    <message>
        <source>Watch a deployment</source>
        <translation>Ein Deployment beobachten</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Id, or address of the API, the portal or the dashboard</source>
        <translation>ID oder Adresse der API, des Portals oder der Übersicht</translation>
    </message>
    <message>
        <source>&amp;Keep watching</source>
        <translation>&amp;Weiter beobachten</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>&amp;Beobachten</translation>
    </message>
    <message>
        <source>Paste what names the deployment.</source>
        <translation>Fügen Sie ein, was das Deployment benennt.</translation>
    </message>
    <message>
        <source>%1, account “%2”: %3</source>
        <translation>%1, Konto „%2“: %3</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Frage…</translation>
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
    <message>
        <source>&amp;Watch a deployment…</source>
        <translation>Deployment &amp;beobachten…</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>Konto &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Test now</source>
        <translation>Jetzt &amp;testen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach u&amp;nten</translation>
    </message>
    <message>
        <source>&amp;First message</source>
        <translation>&amp;Erste Meldung</translation>
    </message>
    <message>
        <source>Account &amp;health…</source>
        <translation>&amp;Zustand des Kontos…</translation>
    </message>
    <message>
        <source>Si&amp;gn in again…</source>
        <translation>Neu an&amp;melden…</translation>
    </message>
    <message>
        <source>&amp;Close the window and quit</source>
        <translation>Fenster &amp;schließen und beenden</translation>
    </message>
    <message>
        <source>Pause &amp;notifications</source>
        <translation>Be&amp;nachrichtigungen pausieren</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>N&amp;otices</source>
        <translation>&amp;Mitteilungen</translation>
    </message>
    <message>
        <source>Notify when it &amp;ends</source>
        <translation>Am &amp;Ende benachrichtigen</translation>
    </message>
    <message>
        <source>Watch &amp;just this one</source>
        <translation>N&amp;ur dieses beobachten</translation>
    </message>
    <message>
        <source>View &amp;log</source>
        <translation>&amp;Log zeigen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>&amp;Hand over…</source>
        <translation>Über&amp;geben…</translation>
    </message>
    <message>
        <source>Cop&amp;y slot…</source>
        <translation>Slot ko&amp;pieren…</translation>
    </message>
    <message>
        <source>Show copy p&amp;rogress…</source>
        <translation>Fo&amp;rtschritt der Kopie zeigen…</translation>
    </message>
    <message>
        <source>Start &amp;deploy hook…</source>
        <translation>&amp;Deploy-Hook starten…</translation>
    </message>
</context>
<context>
    <name>Landfall::WindowAttention</name>
    <message>
        <source>Watch all again</source>
        <translation>Wieder alle beobachten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Watching just %1</source>
        <translation>Nur %1 wird beobachtet</translation>
    </message>
    <message>
        <source>Notifications paused until %1</source>
        <translation>Benachrichtigungen pausiert bis %1</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
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
    <message>
        <source>Nothing to refresh</source>
        <translation>Nichts zu aktualisieren</translation>
    </message>
    <message>
        <source>Nothing is up to date</source>
        <translation>Nichts ist aktuell</translation>
    </message>
</context>
<context>
    <name>Landfall::WindowToolBar</name>
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
</context>
</TS>
