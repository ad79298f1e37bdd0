### Alle Texte der Seite. Ein Satz ist immer eine ganze Meldung.

## Rahmen
brand = Integrationsmonitor
page-title = { $page } – Integrationsmonitor
skip = Zum Inhalt
menu = Menü
menu-label = Bereiche
safe = Daten bleiben auf diesem Gerät
other-language = English
screen-start = Start
screen-daten = Daten
screen-ueberblick = Überblick
screen-indikator = Indikator
screen-datenschutz = Datenschutz
version = Version { $version }
no-cause = Stand der Zielerreichung; keine Aussage über Ursachen oder die Wirkung von Maßnahmen.
example-band = Beispiel.
example-band-more = Musterstadt, alle Zahlen sind erfunden.
drop-here = Dateien hier loslassen
starting = Der Rechenkern wird gestartet.
close-notice = Meldung schließen
engine-dead = Der Rechenkern läuft nicht
restarted-crash = Der Rechenkern ist abgestürzt und wurde neu gestartet
restarted-cancel = Das Einlesen wurde abgebrochen und der Rechenkern neu gestartet
restarted-all = Alle geladenen Dateien wurden noch einmal gelesen. Sie können weiterarbeiten.
restarted-lost =
    { $n ->
        [one] Eine Datei konnte nicht noch einmal gelesen werden: { $names }. Bitte wählen Sie sie erneut. Die übrigen sind geladen.
       *[other] { $count } Dateien konnten nicht noch einmal gelesen werden: { $names }. Bitte wählen Sie sie erneut. Die übrigen sind geladen.
    }
trouble = Das ging nicht
trouble-file = { $name } wurde nicht geladen
trouble-reread = { $name } wurde nicht neu gelesen
unknown-code = Meldung { $code }
place-line-column = Zeile { $line }, Spalte „{ $column }“
place-line = Zeile { $line }
place-column = Spalte „{ $column }“
place-byte = Byte { $byte } der Datei

## Start
start-title = Aus Ihren Tabellen wird ein nachprüfbares Integrationsmonitoring.
start-sub = Alles wird in diesem Browser gerechnet. Zu jeder Zahl sehen Sie den Rechenweg bis zur Zeile Ihrer Datei.
door-own = Eigene Daten
door-own-text = CSV- und Excel-Dateien vom Portal der Stadt, des Landes oder aus dem eigenen Haus.
door-own-button = Dateien öffnen
door-example = Beispiel
door-example-text = Alle 43 Indikatoren der erfundenen Musterstadt, 2010 bis 2024, aus zwanzig Dateien, wie Ämter sie liefern. Ohne eigene Datei.
door-example-button = Beispiel ansehen
door-check = Erst prüfen
door-check-text = Was die Seite verhindert, was sie nicht verhindern kann und wie Sie das selbst prüfen.
door-check-button = Datenschutz prüfen
never-title = Was mit Ihren Daten nie passiert
never-upload = Nichts wird hochgeladen.
never-upload-more = Die Seite darf keine Verbindung öffnen; der Browser setzt das durch.
never-store = Nichts wird gespeichert,
never-store-more = bis Sie selbst etwas herunterladen.
never-trace = Nichts steht in Adresse, Titel oder Verlauf.
never-trace-more = Schließen Sie die Seite, sind die Daten weg.
never-count = Keine Zählung, keine fremden Dienste, keine Cookies.
never-count-more = Die ganze Anwendung ist diese eine Datei.
local-question = Lokal heißt nicht erlaubt: Dürfen Sie diese Daten nutzen?
local-text = Dass nichts den Browser verlässt, ersetzt keine Erlaubnis. Einzeldaten aus Registern gehören in der Regel in die Statistikstelle. Für Einzeldaten verwenden Sie bitte die heruntergeladene Datei ohne Netz.
local-yes = Ja, ich darf diese Daten nutzen

## Daten
choose-files = Dateien wählen
choose-or-drop = oder auf diese Seite ziehen. CSV, Excel (XLSX, XLSM, XLS) und ODS, auch mehrere zugleich; ebenso gesicherte Entscheidungen (TOML).
data-none = Noch keine Datei geladen. Die Dateien werden nur in diesem Browser gelesen.
data-lead =
    { $n ->
        [one] { $count } Datei gelesen. Berechenbare Indikatoren: { $computable }.
       *[other] { $count } Dateien gelesen. Berechenbare Indikatoren: { $computable }.
    }
reading-file = { $name } wird gelesen
computing-file = { $name } ist gelesen und wird ausgewertet
waiting-file = { $name } wartet
reading-progress =
    { $n ->
        [one] { $bytes } von { $total }, { $count } Zeile
       *[other] { $bytes } von { $total }, { $count } Zeilen
    }
reading-bytes = { $bytes } von { $total }
cancel = Abbrechen
files-label = Geladene Dateien
file-rows =
    { $n ->
        [one] { $count } Zeile · { $size }
       *[other] { $count } Zeilen · { $size }
    }
file-asked = Frage offen
file-read = gelesen
file-findings =
    { $n ->
        [one] { $count } Hinweis
       *[other] { $count } Hinweise
    }
class = Klasse
class-hint = Bei „intern“ und „Einzeldaten“ werden kleine Fallzahlen verborgen.
project-save = Entscheidungen sichern
project-hint = Gesichert wird, was Sie festgelegt und über frühere Ausgaben eingetragen haben, dazu die Namen von Spalten, Gebieten und Gruppen, damit die Datei des nächsten Jahres erkannt wird. Zahlen aus Dateien werden nicht gesichert, bei Einzeldaten auch keine Texte aus der Datei. Später öffnen Sie die Datei wie andere Dateien.
project-open = Gesicherte Entscheidungen öffnen
project-opened = { $name } ist geöffnet
project-opened-text = Die Entscheidungen gelten für geladene Dateien gleichen Namens und für solche, die Sie noch öffnen.
editions-opened = { $name } ist geöffnet
editions-opened-text = Bei den Indikatoren stehen jetzt auch die Werte dieser früheren Ausgaben; im Überblick steht, was woraus wurde.
areas-opened = { $name } ist geöffnet
areas-opened-text = Die Angaben zu Gebieten stehen unten auf dieser Seite, mit dem, was daraus wurde.
catalogue-opened = { $name } ist geöffnet
catalogue-opened-text = Indikatoren und Zuordnung richten sich jetzt nach diesem Katalog, bis Sie die Seite schließen.
class-question = Was für Daten sind das?
class-why = Davon hängt ab, was angezeigt werden darf. Bis Sie antworten, gilt „intern“.
class-veroeffentlicht = veröffentlicht
class-veroeffentlicht-what = Die Zahlen sind schon öffentlich, etwa auf einem Open-Data-Portal. Alles wird gezeigt.
class-intern = intern
class-intern-what = Zusammengefasste, nicht veröffentlichte Zahlen. Kleine Fallzahlen und Aufgliederungen, aus denen man sie errechnen könnte, werden verborgen.
class-einzeldaten = Einzeldaten
class-einzeldaten-what = Eine Zeile je Person. Es werden nur Summen gezeigt, keine Zeilen und keine Zellen; kleine Fallzahlen werden verborgen.
class-all =
    { $n ->
        [one] Gilt für { $count } Datei ohne Antwort
       *[other] Gilt für alle { $count } Dateien ohne Antwort
    }
class-save = Übernehmen
class-web-title = Einzeldaten auf einer Webadresse
class-web = Bitte die heruntergeladene, geprüfte Datei ohne Netz verwenden. Diese Seite wurde von einer Webadresse geöffnet.
computable-title = Was lässt sich berechnen?
computable-none = Mit dieser Datei allein lässt sich noch kein Indikator berechnen. Unter „Zuordnung“ und „Hinweise“ steht, was fehlt.
indicator-numbered = { $id } { $title }
years-title = Frühere Fassung
years-proposed = Ist das die Tabelle aus „{ $file }“ in einem anderen Jahr?
years-proposed-text = Dann können Ihre Festlegungen zu Lesart und Zuordnung auch hier gelten. Was für Daten es sind, wird neu gefragt.
years-take = Festlegungen übernehmen
years-refuse = Nicht übernehmen
years-taken = Ihre Festlegungen zu „{ $file }“ gelten auch hier.
years-unchanged = Spalten und Beschriftungen sind dieselben.
years-kind-column = Spalten
years-kind-label = Beschriftungen
years-kind-revised = Nachträglich geänderte Werte
years-kind-jump = Sprünge
years-kind-no = Nicht verglichen
years-more = Weitere { $count } von { $all } anzeigen
years-compare = Mit einer geladenen Datei vergleichen
years-compare-do = Vergleichen
years-compared = Von „{ $before }“ zu „{ $now }“
years-none = Es hat sich nichts geändert.
years-replace = „{ $file }“ durch diese Datei ersetzen
areas-title = Gebiete: Änderungen und Teile
areas-lead = Wurden Gebiete zusammengelegt oder geteilt, tragen Sie es hier ein. Werte aus der Zeit davor oder danach werden dann zusammengezählt, soweit das genau möglich ist. Eine Datei mit solchen Angaben öffnen Sie wie andere Dateien.
areas-none = Bisher ist nichts eingetragen.
areas-merger = Ab { $period }: { $from } werden zu { $into } ({ $level }).
areas-split = Ab { $period }: { $from } wird geteilt in { $into } ({ $level }).
areas-parent = { $into } ({ $into_level }) besteht aus { $from } ({ $level }).
areas-only = Nur für { $territory }.
areas-holds = Gilt für die geladenen Dateien.
areas-unknown = Gilt noch nicht, denn in keiner geladenen Datei steht: { $areas }.
areas-nowhere = Gilt noch nicht, denn keine geladene Datei enthält diese Gebiete.
areas-remove = zurücknehmen
areas-remove-named = Zurücknehmen: { $what }
areas-form = Gebietsänderung eintragen
areas-level = Gebietsart
areas-from = Gebiete vorher
areas-into = Gebiete danach
areas-hint = Nummern oder Namen, mehrere durch Komma getrennt
areas-period = Erster Zeitraum mit den neuen Gebieten
areas-period-hint = Zum Beispiel 2019
areas-territory = Stadt oder Region
areas-territory-hint = Leer gilt die Angabe für alle
areas-note = Anmerkung
areas-add = Eintragen
areas-added = Eingetragen.
areas-trouble = Die Gebietsänderung wurde nicht eingetragen
binding-title = Zuordnung
findings-title = Hinweise
findings-none = Keine. Alle Zeilen und Zellen konnten gelesen werden.
findings-no-more = Dazu gibt es keine weitere Stelle.
findings-download = Alle Hinweise als CSV speichern
findings-name = hinweise-{ $name }.csv
sums-title = Kontrollsummen
sum-rows = Zeilen gelesen
sum-column = Summe „{ $column }“
sums-caption = Summe je Jahr
sum-of-level = Summe „{ $column }“, { $level }
sums-hint = Vergleichen Sie diese Summen mit der Veröffentlichung, aus der die Datei stammt.
compare-title = Prüfwert eingeben
compare-figure = Vergleichen mit
compare-part = Zeitraum
compare-whole = ganze Datei
compare-period-level = { $period }, { $level }
compare-typed = Veröffentlichter Wert
compare-do = Vergleichen
compare-hint = Schreiben Sie den Wert so, wie er veröffentlicht ist, zum Beispiel 1 234,5.
compare-wrong = { $reason } { $next }
compare-equal = { $name }: Der Prüfwert { $typed } stimmt überein.
compare-differs = { $name }: Der Prüfwert ist { $typed }, die Datei ergibt { $value }. Unterschied: { $difference }.
compare-failed = { $name }: Der Prüfwert { $typed } lässt sich nicht mehr vergleichen. { $reason }
compare-sum-period = Summe „{ $column }“, { $period }
compare-sum-level = Summe „{ $column }“, { $period }, { $level }
compare-remove = entfernen
compare-remove-named = Prüfwert entfernen: { $name }
decisions-title = So wurde die Datei gelesen
why-line = { $reason } · Zeile { $line }
chosen = von Ihnen festgelegt
change = ändern
change-what = { $what } ändern
change-to = { $what } ändern in
change-line = { $what }: Nummer der Zeile
change-column = { $what } der Spalte „{ $column }“
change-apply = Anwenden
change-restore = Vorschlag wiederherstellen
change-restore-column = Vorschlag wiederherstellen: { $what } der Spalte „{ $column }“
choose-please = bitte wählen
header-first = Erste Kopfzeile
header-last = Letzte Kopfzeile
header-none = Die Tabelle hat keine Kopfzeile
reread-running = Die Datei wird neu gelesen.
reread-done =
    { $n ->
        [one] Neu gelesen: { $count } Zeile. Spalten: { $columns }.
       *[other] Neu gelesen: { $count } Zeilen. Spalten: { $columns }.
    }
reread-cancelled = Abgebrochen. Die Datei bleibt so gelesen wie vorher.
trouble-choice = Das ging nicht. Die Datei bleibt so gelesen wie vorher.
questions =
    { $n ->
        [one] { $count } offene Frage
       *[other] { $count } offene Fragen
    }
questions-answered = Ihre Antworten
questions-more =
    { $n ->
        [one] Eine weitere von { $all } Fragen zeigen
       *[other] Weitere { $count } von { $all } Fragen zeigen
    }
ask-decimal = Die Zahlen in „{ $column }“ lassen sich auf zwei Arten lesen. Welches Zeichen trennt die Nachkommastellen?
ask-repair = Ein Tabellenprogramm hat diese Datei beim Speichern offenbar verändert. Soll sie beim Lesen wiederhergestellt werden?
all-alike = { $what }: alle { $count } fraglichen Spalten gleich lesen
columns-title =
    { $n ->
        [one] Die { $count } Spalte im Einzelnen
       *[other] Die { $count } Spalten im Einzelnen
    }
columns-caption = Was in den Spalten steht und wie ihre Zahlen geschrieben sind
columns-more =
    { $n ->
        [one] Eine weitere von { $all } Spalten zeigen
       *[other] Weitere { $count } von { $all } Spalten zeigen
    }
col-column = Spalte
notes-above =
    { $n ->
        [one] { $count } Zeile über der Tabelle
       *[other] { $count } Zeilen über der Tabelle
    }
notes-below =
    { $n ->
        [one] { $count } Zeile unter der Tabelle
       *[other] { $count } Zeilen unter der Tabelle
    }
notes-more =
    { $n ->
        [one] Eine weitere von { $all } Zeilen zeigen
       *[other] Weitere { $count } von { $all } Zeilen zeigen
    }
signs-title = Was die Zeichen statt Zahlen bedeuten: { $signs }
sign-empty = leere Zelle
encodings-title = Zeilen, die in anderen Zeichensätzen anders lauten
encodings-hint = An Umlauten und Sonderzeichen sehen Sie, welche Lesart stimmt. Der Unterschied ist markiert.
encoding-used = verwendet
preview-title = Vorschau
preview-caption = Erste Zeilen von { $name }
preview-hidden = Bei Einzeldaten werden keine Zeilen gezeigt.
sign-count = { $state } in „{ $column }“: { $count }-mal
file-hash = { $size }, SHA-256 { $hash }
remove-file = { $name } entfernen
severity-error = Fehler:
severity-warning = Hinweis:
severity-note = Bemerkung:
places-lines = Stellen: Zeile { $lines }.
places-columns = Spalte: { $columns }.
places-lines-columns = Stellen: Zeile { $lines }, Spalte „{ $columns }“.
places-first =
    { $n ->
        [one] Gezeigt ist die erste von { $of } Stellen. Alle festgehaltenen Stellen stehen in der CSV-Datei unten.
       *[other] Gezeigt sind die ersten { $count } von { $of } Stellen. Alle festgehaltenen Stellen stehen in der CSV-Datei unten.
    }
because = Warum: { $reason } ({ $confidence })
confidence-sure = sicher
confidence-likely = wahrscheinlich
confidence-assumed = angenommen
labels =
    { $missing ->
        [0] { $count } Beschriftungen, alle zugeordnet
       *[other] { $count } Beschriftungen, { $unmatched } nicht zugeordnet
    }
label-matched = „{ $label }“ ist { $member } ({ $rows } Zeilen)
label-unmatched = „{ $label }“ wurde nicht zugeordnet ({ $rows } Zeilen)
not-stated = nicht angegeben
missing-more =
    { $n ->
        [one] Einen weiteren von { $all } Hinweisen zeigen
       *[other] Weitere { $count } von { $all } Hinweisen zeigen
    }
bind-level = Die Gebiete sind: { $level }.
bind-level-assumed = Welche Gebiete das sind, sagt die Datei nicht. Angenommen ist: { $level }.
bind-base = Grundgesamtheit: { $base }.
bind-base-assumed = Welche Grundgesamtheit gezählt wurde, sagt die Datei nicht.
bind-rest =
    { $n ->
        [one] Nicht gebraucht wird die Spalte { $columns }.
       *[other] Nicht gebraucht werden { $count } Spalten: { $columns }.
    }
coverage = Von { $cells } Zellen sind { $used } verwendet, { $total } sind Gesamtwerte, { $other } werden nicht gebraucht, { $unusable } sind nicht verwendbar.
bind-role-period = Spalte „{ $column }“ ist der Zeitraum.
bind-role-area = Spalte „{ $column }“ ist das Gebiet.
bind-role-parent = Spalte „{ $column }“ nennt das größere Gebiet, zu dem das Gebiet der Zeile gehört.
bind-role-parent-target = Spalte „{ $column }“ nennt das größere Gebiet ({ $target }), zu dem das Gebiet der Zeile gehört.
bind-role-level = Spalte „{ $column }“ sagt, welche Art von Gebiet es ist.
bind-role-dimension-target = Spalte „{ $column }“ ist die Gruppe ({ $target }).
bind-role-dimension = Spalte „{ $column }“ ist eine Gruppe.
bind-role-measure-target = Spalte „{ $column }“ zählt: { $target }.
bind-role-measure = Spalte „{ $column }“ ist eine Messgröße.
bind-role-published-target = Spalte „{ $column }“ ist der veröffentlichte Wert: { $target }. Er wird mit dem berechneten verglichen.
bind-role-published = Spalte „{ $column }“ ist ein veröffentlichter Wert. Er wird mit dem berechneten verglichen.
bind-role-label = Spalte „{ $column }“ benennt eine Messgröße.
bind-role-code = Spalte „{ $column }“ ist der Schlüssel des Gebiets.
bind-role-month = Spalte „{ $column }“ ist der Monat.
bind-role-filter = Spalte „{ $column }“ sagt, welche Zeilen gezählt werden.
bind-role-sum = Über Spalte „{ $column }“ wird zusammengezählt.
bind-role-names = Spalte „{ $column }“ sagt, was die Zeile zählt.
role-period = Zeitraum
role-area = Gebiet
role-parent = größeres Gebiet
role-level = Gebietsart
role-dimension = Gruppe
role-measure = Messgröße
role-published = veröffentlicht
role-label = Benennung
role-code = Schlüssel
role-month = Monat
role-filter = Auswahl
role-sum = zusammengezählt
role-names = Messgröße der Zeile
role-constant = gleichbleibend
role-unused = nicht gebraucht
what-encoding = Zeichensatz
what-format = Art der Datei
what-line-end = Zeilenende
what-delimiter = Trennzeichen
what-header = Kopf
what-title = Titel
what-decimal = Dezimalzeichen
what-decimal-column = Zahlen in „{ $column }“
what-quote = Anführungszeichen
what-repair = Reparatur
what-transpose = Vertauschte Tabelle
what-sheet = Tabellenblatt
what-last-line = Letzte Zeile der Tabelle
what-signs = Zeichen statt Zahlen
what-kind = Inhalt
what-kind-column = Inhalt von „{ $column }“
what-layout = Bekannter Aufbau
value-encoding-utf-8 = UTF-8
value-encoding-utf-8-bom = UTF-8 mit Kennung (BOM)
value-encoding-windows-1252 = Windows-1252 (wie ISO-8859-1)
value-encoding-iso-8859-15 = ISO-8859-15
value-encoding-utf-16le = UTF-16 (LE)
value-encoding-utf-16be = UTF-16 (BE)
value-line-end-lf = LF
value-line-end-crlf = CR LF
value-line-end-cr = CR
value-line-end-mixed = gemischt
value-delimiter-semicolon = Semikolon
value-delimiter-comma = Komma
value-delimiter-tab = Tabulator
value-delimiter-pipe = senkrechter Strich
value-delimiter-none = keines, die Datei hat eine Spalte
value-header-one-line = eine Zeile
value-header-several-lines = mehrere Zeilen
value-title-lines = Zeilen über der Tabelle
value-format-xlsx = Excel-Arbeitsmappe (XLSX)
value-format-xlsm = Excel-Arbeitsmappe mit Makros (XLSM)
value-format-xls = alte Excel-Arbeitsmappe (XLS)
value-format-ods = OpenDocument-Tabelle (ODS)
value-last-line-line = Zeile { $line }
value-delimiter-blank = Leerzeichen
value-quote-double = doppelte (")
value-quote-single = einfache (')
value-quote-none = keine
value-repair-yes = ja
value-repair-no = nein
value-transpose-yes = ja, Zeilen und Spalten sind vertauscht
value-transpose-no = nein
value-signs-din-55301 = DIN 55301
value-signs-official-new = neue Zeichen der Statistischen Ämter
value-signs-bundesagentur = Bundesagentur für Arbeit
value-signs-eurostat = Eurostat
value-signs-zurich = Statistik Stadt Zürich
value-kind-number = Zahlen
value-kind-text = Text
value-kind-period = Zeiträume
value-kind-empty = nichts
value-decimal-comma = Komma als Dezimalzeichen
value-decimal-point = Punkt als Dezimalzeichen
value-decimal-none = ohne Dezimalzeichen
value-layout-ba = Export der Bundesagentur für Arbeit
value-layout-genesis = GENESIS-Tabelle (auch Regionalstatistik)
value-layout-landesdatenbank-nrw = Landesdatenbank NRW (IT.NRW)
value-layout-ffcsv-old = GENESIS-Flatfile, alte Form
value-layout-ffcsv-new = GENESIS-Flatfile, neue Form
value-layout-zensus = Zensus 2022
value-layout-sdmx-csv = SDMX-CSV (Eurostat, OECD)
value-layout-open-sdg = Open SDG
value-layout-muenchen = Indikatorenatlas München
value-layout-berlin-ewr = Einwohnerregister-Matrix Berlin
value-layout-koeln = Zahlentabelle Köln
value-layout-basel = Wohnviertel-Tabelle Basel-Stadt
value-layout-destatis = Tabelle des Statistischen Bundesamtes
value-ask = offen
value-header-none = kein Kopf, die erste Zeile enthält Daten
state-missing = ohne Angabe
state-zero = genau nichts
state-rounded-zero = mehr als nichts, aber auf null gerundet
state-secret-or-unknown = unbekannt oder geheim
state-unreliable = nicht sicher genug
state-not-applicable = Aussage nicht sinnvoll
state-later = Angabe folgt später
state-error = Fehler der Tabellenkalkulation
state-unreadable = nicht lesbar
state-hidden = verborgen
state-number = Zahl
all-members = alle
all-published = alle, wie veröffentlicht
range-of = { $dimension }: { $range }
range-open = { $low } und mehr
range-below = unter { $high }

## Überblick
overview-lead =
    { $n ->
        [one] { $count } von { $all } Indikatoren ist mit den geladenen Dateien berechenbar.
       *[other] { $count } von { $all } Indikatoren sind mit den geladenen Dateien berechenbar.
    }
overview-reading = Die Datei wird gelesen.
overview-computing = Wird gerechnet.
overview-still-reading = Weitere Dateien werden noch gelesen; was fehlt, kann noch kommen.
overview-nothing = Noch nichts geladen. Öffnen Sie eigene Dateien oder das Beispiel auf der Startseite.
overview-caption = Indikatoren mit neuestem Wert, Zeitraum, Richtung und Stand
frame-title = Rahmendaten
frame-only = nur Kontext, kein Ziel
field-numbered = { $number } { $title }
fields-empty = Noch ohne Indikator in diesem Katalog: { $fields }.
col-indicator = Indikator
col-value = Wert
col-period = Zeitraum
col-direction = Richtung
col-stand = Stand
col-line = Zeile
several-values = mehrere Werte
not-computable = nicht berechenbar
needs = Dafür fehlt: { $measures }.
needs-instead = Stattdessen genügt auch: { $measure }.
needs-place = Meist erhältlich bei: { $place }
striking = Auffälligkeiten
striking-count =
    { $n ->
        [0] Keine Kennzahl fällt auf: Kein Wert ist größer, als er neben einem anderen sein kann, und jeder Wert für alle liegt zwischen den Werten seiner Gruppen. Verglichen wird nur, was gezeigt wird.
        [one] { $count } Auffälligkeit: Diese Zahlen können zusammen nicht stimmen.
       *[other] { $count } Auffälligkeiten: Diese Zahlen können zusammen nicht stimmen.
    }
striking-here = Auffällig: Diese Zahlen können zusammen nicht stimmen
striking-at = { $period }: { $what }
overview-more = Prinzipien, Themen, Ausgaben
matrix = Leitziele nach Prinzipien und Handlungsfeldern
matrix-lead = Jede Zelle nennt die Leitziele eines Handlungsfelds, die einem Prinzip dienen, und die Nummern ihrer Indikatoren. Ein Leitziel kann mehreren Prinzipien dienen.
matrix-caption = Leitziele und Indikatoren: Prinzipien in Zeilen, Handlungsfelder in Spalten
matrix-principle = Prinzip
matrix-empty = kein Leitziel
matrix-no-indicator = noch kein Indikator
matrix-origin = Herkunft: { $origin }
themes-title = Querschnittsthemen
themes-lead = Querschnittsthemen gehen durch alle Handlungsfelder.
theme-count =
    { $n ->
        [0] { $title }: kein Bezug
        [one] { $title }: { $count } Indikator
       *[other] { $title }: { $count } Indikatoren
    }
scope = Datenstand
scope-name = { $territory } · { $base }

## Indikator
indicator-unknown = Diesen Indikator gibt es im Katalog nicht.
series-empty = Zu diesem Indikator gibt es mit den geladenen Dateien keinen Wert.
area = Gebiet
area-whole = Gesamtes Gebiet der Datei
area-whole-named = { $territory } insgesamt
area-named = { $level } { $name }
area-numbered = { $code } { $name }
period = Zeitraum
level = Gebietsart
group = Gruppe
base = Grundgesamtheit
numerator = Zähler
denominator = Nenner
group-side = Gruppe
group-and-rest = Gruppe und Übrige
share-of-group = Anteil der Gruppe in Prozent
rest-side = Übrige
expected = zu erwarten
corrected = bereinigt
published = veröffentlicht
published-agrees = stimmt mit dem berechneten Wert überein
published-differs = weicht vom berechneten Wert ab
published-differs-short = weicht ab
reference-date = Stichtag
reading-share = { $place }, { $period }: { $value } sind { $numerator } (bezogen auf: { $denominator }).
reading-share-since = { $place }, { $period }: { $value } sind { $numerator } (bezogen auf: { $denominator }). { $first } waren es { $firstValue }.
reading-segregation = { $place }, { $period }: Der Segregationsindex beträgt { $value }. 0 heißt gleich verteilt, 100 vollständig getrennt. Bei zufälliger Verteilung wären { $expected } zu erwarten.
reading-segregation-since = { $place }, { $period }: Der Segregationsindex beträgt { $value }; { $first } waren es { $firstValue }. 0 heißt gleich verteilt, 100 vollständig getrennt. Bei zufälliger Verteilung wären { $expected } zu erwarten.
reading-segregation-plain = { $place }, { $period }: Der Segregationsindex beträgt { $value }. 0 heißt gleich verteilt, 100 vollständig getrennt.
reading-segregation-plain-since = { $place }, { $period }: Der Segregationsindex beträgt { $value }; { $first } waren es { $firstValue }. 0 heißt gleich verteilt, 100 vollständig getrennt.
reading-other = { $place }, { $period }: { $title } { $value }.
reading-other-since = { $place }, { $period }: { $title } { $value }. { $first } waren es { $firstValue }.
reading-composition = { $place }, { $period }: { $parts } (bezogen auf: { $denominator }).
reading-part = { $label } { $value }
reading-missing = { $place }, { $period }: Dafür enthalten die geladenen Dateien keinen Wert.
reading-hidden = { $place }, { $period }: Der Wert wird nicht gezeigt, weil er auf wenige Personen schließen ließe.
reading-not-computable = { $place }, { $period }: Der Wert ist nicht berechenbar. { $reason }
unit-percent = { $value } %
unit-Personen = { $value }
unit-index = { $value }
unit-per-1000 = { $value } je 1 000
unit-per-10000 = { $value } je 10 000
unit-points = { $value } Prozentpunkte
unit-ratio = { $value }
unit-persons = { $value }
unit-cases = { $value }
unit-m2 = { $value } m²
unit-eur-m2 = { $value } Euro je m²
col-unit-percent = Prozent
col-unit-index = Index
col-unit-Personen = Personen
col-unit-per-1000 = je 1 000
col-unit-per-10000 = je 10 000
col-unit-points = Prozentpunkte
col-unit-ratio = Verhältnis
col-unit-persons = Personen
col-unit-cases = Fälle
col-unit-m2 = m²
col-unit-eur-m2 = Euro je m²
sign-hidden = .
sign-none = –
stand-reached = Ziel erreicht
stand-on-course = auf Kurs
stand-too-slow = zu langsam
stand-unchanged = unverändert
stand-away = Gegenrichtung
stand-none = Keine Aussage
method-line = Methode: { $method }
method-direction-since-edition = Richtung seit der letzten Ausgabe
method-destatis-weather = Wettersymbole (Statistisches Bundesamt)
method-share-of-way = Anteil am Weg zum Ziel
verdict-of = { $stand } · { $method }
verdict-symbol = Symbol der Methode: { $symbol }
verdict-whole = Gilt für das ganze Gebiet, nicht für das gewählte.
symbol-sun = Sonne
symbol-partly-cloudy = Sonne mit Wolken
symbol-cloud = Wolke
symbol-thunderstorm = Gewitter
decided-by-user = { $what ->
    [direction] Richtung
    [path] Planwerte
    [parity] Ziel
    [gap] Ziel
   *[other] Zielwert
  } gesetzt von Ihnen, nicht vom Rat beschlossen.
decided-late = Nachträglich geändert: Die Daten waren schon geladen.
criterion = Bewertungskriterium: { $criterion }
criterion-unknown = Kriterium nicht bekannt.
expert-view = Fachansicht
expert-note = Weitere Methoden mit ihren Eingangswerten. Jede antwortet auf eine andere Frage; sie werden nicht verrechnet.
input-then-year = Vergleichsjahr
input-then = Wert damals
input-now-year = neuestes Jahr
input-now = neuester Wert
input-change = Änderung
input-base-year = Basisjahr
input-base = Wert im Basisjahr
input-target = Zielwert
input-target-year = Zieljahr
input-share = zurückgelegter Teil des Wegs
input-share-of-time = verstrichener Teil der Zeit
input-distance = Abstand zum Ziel
input-first-year = erstes betrachtetes Jahr
input-first = erster betrachteter Wert
input-avg-change = mittlere Änderung je Jahr
input-last-change = letzte Änderung
input-projected = fortgeschriebener Wert im Zieljahr
input-missed-share = verfehlter Teil des restlichen Wegs (negativ: mehr als erreicht)
direction-up = steigend
direction-down = sinkend
direction-parity = Anteil wie in der Bevölkerung
direction-none = keine Richtung
whose = Beurteilt wird: { $group }.
whose-beside = Beurteilt wird: { $group }, im Vergleich mit: { $reference }.
whose-none-beside = Verglichen mit: { $reference }.
whose-all = alle
whose-all-contains = alle (enthält die Gruppe, unterschätzt den Abstand)
behind = Werte hinter diesem Stand und ihr Rechenweg
value-at = { $value } ({ $period })
level-met = Niveau: am Ziel
level-not-met = Niveau: noch nicht am Ziel
heading-wanted = Verlauf: in die gewünschte Richtung
heading-flat = Verlauf: keine Bewegung
heading-unwanted = Verlauf: gegen die gewünschte Richtung
decided-by-named = { $what ->
    [direction] Richtung
    [path] Planwerte
    [parity] Ziel
    [gap] Ziel
   *[other] Zielwert
  } gesetzt von { $name }, nicht vom Rat beschlossen.
decided-by-council = Beschluss: { $decision }.
decided-by-catalogue = Die Richtung schlägt der Katalog vor; sie ist nicht vom Rat beschlossen.
method-laender-2021 = Länder-Regel: Wert der Gruppe und Abstand
method-gap-closing = Abstand schließen
method-unesco-gpia = Angepasster Paritätsindex
method-kommunal-plan-tolerance = Planwert mit Toleranz
method-value-kept = Zielwert einhalten
method-sdsn-2023 = SDSN-Pfeil
method-oecd-distance-2022 = Abstand in Standardabweichungen (OECD)
method-eurostat-sdg-2024 = Eurostat mit Zielwert, seit dem Basisjahr
method-eurostat-sdg-2024-short = Eurostat mit Zielwert, letzte 5 Jahre
method-eurostat-sdg-2024-long = Eurostat mit Zielwert, letzte 10 bis 15 Jahre
method-eurostat-sdg-2024-without-target = Eurostat ohne Zielwert, letzte 5 Jahre
method-un-progress-2022 = UN Progress Chart 2022
method-un-progress-2023 = UN Progress Chart 2023
method-opensdg = Open SDG / Statistics Canada mit Zielwert
method-opensdg-without-target = Open SDG / Statistics Canada ohne Zielwert
method-mann-kendall-sen = Trendtest (Mann–Kendall, Theil–Sen)
method-least-squares-projection = Lineare Fortsetzung (kleinste Quadrate)
method-body = { $body }.
method-body-year = { $body }, { $year }.
method-not-re-read = Schwellen aus Fachkenntnis, in der Quelle nicht nachgelesen.
method-growth = Rechnet mit Wachstumsraten: Ein Anteil und sein Gegenstück können verschieden beurteilt werden.
col-method = Methode
col-inputs = Woraus
col-latest-then = neuestes Jahr
col-group = Gruppe
col-reference = verglichen mit
col-since = seit
expert-caption = Methoden nebeneinander
expert-all = Alle Methoden nebeneinander ({ $count } weitere)
input-upper = obere Grenze
input-reference-then = Vergleichswert damals
input-reference-now = Vergleichswert jetzt
input-gap-then = Abstand damals
input-gap-now = Abstand jetzt
input-parity = Paritätsindex
input-parity-then = Paritätsindex damals
input-closed-share = geschlossener Teil des Abstands
input-gap-change = Änderung des Abstands je Jahr
input-years-to-close = Jahre bis zum Schließen bei diesem Tempo
input-planned = Planwert
input-off-plan = Abweichung vom Plan
input-tolerance = Toleranz
input-growth = jährliche Wachstumsrate
input-growth-needed = nötige jährliche Wachstumsrate
input-ratio = Verhältnis von erreichtem zu nötigem Wachstum
input-score = Punktwert (−5 bis 5)
input-share-expected = erwarteter Anteil am Weg im Zieljahr
input-steps = Stufe (1 bis 3)
input-change-per-year = mittlere Änderung je Jahr
input-needed-per-year = nötige Änderung je Jahr
input-share-of-pace = Anteil am nötigen Tempo
input-panel = Zahl der Vergleichswerte (Gebiete)
input-deviation = Standardabweichung der Vergleichswerte
input-distance-in-deviations = Abstand in Standardabweichungen
input-points = Zahl der Werte
input-slope = Steigung je Jahr
input-slope-low = Steigung, untere Grenze (95 %)
input-slope-high = Steigung, obere Grenze (95 %)
input-p = p-Wert (genau bis 33 Werte)
input-p-normal = p-Wert, Näherung durch die Normalverteilung
input-projected-low = untere Grenze (95 %)
input-projected-high = obere Grenze (95 %)
what-if-title = Was noch fehlt
what-if-none = Ohne Zielwert lässt sich nicht sagen, was noch fehlt.
what-if = Nötige Änderung von { $value } ({ $year }) bis { $target } ({ $targetYear }): { $change }, also { $perYear } im Jahr.
what-if-cases = Bei gleichem Nenner ({ $denominator }) sind das im Zähler { $cases } Fälle, im Jahr { $perYear } (auf ganze Fälle aufgerundet).
sensitive-title = An wie vielen Fällen der Stand hängt
sensitive-fewer = { $n ->
    [one] Mit { $count } Fall weniger im Zähler (bisher { $numerator }) wäre der Stand „{ $stand }“.
   *[other] Mit { $count } Fällen weniger im Zähler (bisher { $numerator }) wäre der Stand „{ $stand }“.
}
sensitive-more = { $n ->
    [one] Mit { $count } Fall mehr im Zähler (bisher { $numerator }) wäre der Stand „{ $stand }“.
   *[other] Mit { $count } Fällen mehr im Zähler (bisher { $numerator }) wäre der Stand „{ $stand }“.
}
robust-title = Andere vertretbare Rechenwege
robust = { $n ->
    [one] { $count } von { $judged } vertretbaren Rechenwegen ergibt denselben Stand „{ $stand }“.
   *[other] { $count } von { $judged } vertretbaren Rechenwegen ergeben denselben Stand „{ $stand }“.
  } Die Wege sind nicht unabhängig voneinander; ihr Anteil ist keine Wahrscheinlichkeit.
robust-none = Kein weiterer Rechenweg kommt zu einer Aussage; es gibt nichts zu vergleichen.
robust-tips = Es kippt: { $tips }.
robust-caption = Rechenwege nebeneinander
robust-other = anderer Stand
tip-group = am Begriff „{ $value }“
tip-reference = am Vergleich mit „{ $value }“
tip-since = am Vergleichsjahr { $value }
tip-method = an der Methode „{ $value }“
earlier-title = Wie der Stand früher ausgefallen wäre
earlier-note = Was jede Methode ergeben hätte, wenn das Jahr der ersten Spalte das neueste gewesen wäre: mit den heutigen Zielen und den heute geladenen Daten. Spätere Berichtigungen sind darin enthalten.
earlier-caption = Stand früherer Jahre
earlier-none = In keinem früheren Jahr hätte es eine Aussage gegeben.
goal-aim = Art des Ziels
aim-direction = nur Richtung
aim-value = Zielwert erreichen
aim-keep = Zielwert jedes Jahr halten
aim-interval = in einem Bereich bleiben
aim-path = Planwerten folgen
aim-parity = Anteil wie beim Vergleichswert
aim-gap_closing = Abstand schließen
goal-lower = untere Grenze
goal-upper = obere Grenze
goal-tolerance = Toleranz
goal-group = Gilt für
goal-method = Leitende Methode
goal-method-usual = die übliche
goal-plan = Planwerte
goal-by = Gesetzt von
goal-hint-upper = zum Beispiel 25
goal-hint-tolerance-free = freiwillig; vergleicht zusätzlich mit der geraden Linie zum Ziel
goal-hint-tolerance = so weit darf der Wert hinter dem Plan liegen, in der Einheit des Indikators; 0 ist möglich
goal-hint-plan = Jahr: Wert, mit Strichpunkt getrennt, zum Beispiel 2026: 40,5; 2028: 42
goal-hint-by = freiwillig; wird so gedruckt, mit dem Zusatz „nicht vom Rat beschlossen“
goal-wrong-plan = Bitte Jahr, Doppelpunkt, Wert; mehrere mit Strichpunkt.
interval-title-sampling = 95-Prozent-Bereich der Stichprobe
interval-title-rounding = Grenzen durch Rundung
interval-title-non-response = Grenzen durch fehlende Antworten
interval-range = { $low } bis { $high }
interval-response = Rücklauf { $response }
screen-felder = Handlungsfelder
rollup-lead = Wie weit die Ziele erreicht sind, vom Handlungsfeld über Leit- und Teilziele bis zum einzelnen Indikator. Gezählt werden Stände; ein Durchschnitt von Symbolen wird nicht gebildet.
rollup-worst = Schwächster Stand „{ $stand }“: { $indicators }.
rollup-score = Mittlerer Punktwert nach Open SDG / Statistics Canada (−5 bis 5): { $score }, aus { $n ->
    [one] einem Indikator
   *[other] { $count } Indikatoren
  } mit beschlossenem oder gesetztem Zielwert. Wachstumsraten, nur als Ergänzung.
rollup-reading = Die Dateien werden noch gelesen; die Stände können sich ändern.
rollup-open = Ziele und Indikatoren zu „{ $field }“
context-only = Ohne Stand: zeigt nur die Lage.
leitziel = Leitziel: { $title }
teilziel = Teilziel: { $title }
goal-title = Ziel festlegen
goal-lead = Richtung und Zielwert legen Sie selbst fest, bevor Sie neue Daten ansehen. Ein so gesetztes Ziel ist kein Beschluss und wird überall so bezeichnet. Es gilt, bis Sie die Seite schließen; unter „Daten“ können Sie Ihre Entscheidungen sichern.
goal-direction = Richtung
goal-target = Zielwert
goal-target-year = Zieljahr
goal-base-year = Basisjahr
goal-hint-target-path = Wert am Ende des Plans; nötig ohne Planwerte, dann gilt die gerade Linie
goal-hint-target = zum Beispiel 18,5
goal-hint-target-year-path = nötig ohne Planwerte
goal-hint-target-year-free = freiwillig; ohne Zieljahr wird das Tempo nicht beurteilt
goal-hint-target-year = zum Beispiel 2030
goal-hint-base-year = freiwillig, sonst das erste Jahr
goal-wrong-target = Das ist keine Zahl. Schreiben Sie zum Beispiel 18,5.
goal-wrong-year = Bitte ein Jahr mit vier Ziffern.
goal-missing-number = Zu dieser Art von Ziel gehört hier ein Wert.
goal-missing-plan = Bitte Planwerte eintragen, oder Zielwert und Zieljahr.
goal-missing-tolerance = Zum Plan gehört eine Toleranz; 0 heißt: genau nach Plan.
goal-missing-year = Zum Zielwert gehört ein Zieljahr.
goal-save = Ziel übernehmen
goal-clear = Ziel löschen
goal-set = Das Ziel gilt jetzt.
goal-cleared = Das Ziel ist gelöscht.
chart-label = Liniendiagramm: { $title }. Zuletzt { $latest }
chart-reading = { $period }: { $values }
chart-part = { $label } { $value }
chart-key = { $letter } { $label }: { $value }
chart-sub = { $unit }, { $place }, { $first }–{ $last }
chart-keys = Im Diagramm: Pfeiltasten, Pos1 und Ende lesen die Jahre ab, Esc beendet. Alle Werte stehen in der Tabelle.
chart-goal = Ziel { $year }: { $value }
chart-goal-user = Ziel { $year }: { $value }, nicht vom Rat beschlossen
source = Quelle laut Katalog: { $source }; eigene Berechnung.
table-caption = Werte: { $title }
table-legend = Ein Wert als Knopf öffnet seinen Rechenweg.
legend-full-count = Vollerhebung, daher kein Intervall.
legend-no-full-count = Keine Vollerhebung: Der Wert ist unsicher.
legend-hidden = „.“ wird nicht gezeigt, weil die Fallzahl zu klein ist oder errechnet werden könnte.
legend-missing = „–“ nicht vorhanden oder nicht berechenbar.
legend-expected = „zu erwarten“ ist der Index bei zufälliger Verteilung; „bereinigt“ ist der um ihn verminderte Index nach Carrington und Troske.
districts-title = { $levels }, { $period }
districts-caption = Werte je Gebiet: { $levels }, { $period }
districts-caution = Unterschiede zwischen Gebieten entstehen nicht allein durch Migration; Alter, Wohnungen und Einkommen wirken mit.
districts-hidden = Die Aufgliederung wird nicht gezeigt, weil einzelne Fallzahlen zu klein sind. Der Wert des ganzen Gebiets bleibt sichtbar.
districts-none = Die geladenen Dateien enthalten dazu keine Werte für { $levels }.
districts-legend = In der Reihenfolge der Schlüssel, keine Rangfolge.
groups = Nach Gruppen
groups-by = Aufgegliedert nach
groups-none = Die geladenen Dateien enthalten keine Angaben dazu ({ $dimension }).
compared = Gruppen im Vergleich
compared-text = Verglichen werden: { $group } und { $reference }. Der Abstand ist der erste Wert minus der zweite, das Verhältnis der erste geteilt durch den zweiten.
compared-caution = Unterschiede zwischen Gruppen entstehen nicht allein durch Migration; Alter, Bildung, Einkommen und Wohnort wirken mit.
col-gap = Abstand
col-ratio = Verhältnis
editions = Frühere Ausgaben
col-edition = Ausgabe
col-then = damals veröffentlicht
col-now = heute berechnet
col-note = Anmerkung
edition-lost = nicht neu berechenbar
edition-revised = seither berichtigt
edition-redefined-short = damals anders definiert
edition-renamed = Ausgabe „{ $edition }“: Der Indikator hieß { $number } „{ $title }“.
edition-redefined = Ausgabe „{ $edition }“: Der Indikator { $number } „{ $title }“ war anders definiert. Die Werte sind nicht unmittelbar vergleichbar.
edition-dropped = Ausgabe „{ $edition }“: Der Indikator { $number } „{ $title }“ wird nicht mehr geführt.
edition-whole-only = Die Werte früherer Ausgaben gelten für { $place }.
concordance = Frühere Ausgaben: was wurde woraus?
concordance-none = Zu diesem Gebiet ist keine frühere Ausgabe bekannt. Sie können eine eintragen oder eine gesicherte Datei unter „Daten“ öffnen.
concordance-fields = Handlungsfelder
concordance-fields-caption = Handlungsfelder von heute und wie sie in jeder Ausgabe hießen
concordance-fields-sentence =
    { $n ->
        [one] „{ $edition }“: aus { $count } Handlungsfeld werden { $now }.
       *[other] „{ $edition }“: aus { $count } Handlungsfeldern werden { $now }.
    }
concordance-fields-unknown = „{ $edition }“: Die Handlungsfelder sind nicht eingetragen.
concordance-indicators = Indikatoren
concordance-indicators-caption = Indikatoren von heute und was sie in jeder Ausgabe waren
concordance-tally = „{ $edition }“: { $same } gleich, { $renamed } umbenannt, { $redefined } anders definiert, { $dropped } entfallen, { $new } neu hinzugekommen.
concordance-tally-open = „{ $edition }“: { $same } gleich, { $renamed } umbenannt, { $redefined } anders definiert, { $dropped } entfallen. Die Liste ist nicht als vollständig gekennzeichnet; was neu ist, lässt sich nicht sagen.
concordance-then = { $number } { $title }
concordance-same = gleich
concordance-renamed = umbenannt
concordance-redefined = anders definiert
concordance-new = neu hinzugekommen
concordance-dropped = entfallen
concordance-values-only = Wert bekannt
concordance-unknown = nicht eingetragen
concordance-today = heute
entries = Ihre Einträge
entries-none = Noch nichts eingetragen.
entry-whole = Ausgabe „{ $edition }“
entry-indicator = „{ $edition }“: { $title }
entry-field = „{ $edition }“: Handlungsfeld { $title }
entry-take-back = Eintrag zurücknehmen
entry-take-back-of = Eintrag zurücknehmen: { $what }
entry-taken-back = Der Eintrag ist zurückgenommen. Es gilt wieder, was Katalog und Dateien sagen.
editions-save = Ausgaben sichern
editions-save-hint = Alle Ausgaben mit Werten als Datei (TOML); sie lässt sich wieder öffnen. Ihre Einträge stehen auch in „Entscheidungen sichern“.
edition-form = Ausgabe anlegen oder ändern
edition-new = neue Ausgabe
edition-id = Kurzbezeichnung
edition-id-hint = zum Beispiel 2012
edition-title = Titel
edition-title-hint = wie auf dem Bericht
edition-year = Jahr
edition-year-hint = das Jahr, für das die Daten stehen
edition-territory = Stadt oder Gebiet
edition-territory-hint = leer: gilt für alles Geladene
edition-complete = Alle Indikatoren dieser Ausgabe sind eingetragen. Nur dann gelten die übrigen als neu hinzugekommen.
edition-saved = Die Ausgabe ist eingetragen.
entry-form = Indikator einer Ausgabe eintragen
entry-form-here = Angaben einer früheren Ausgabe eintragen
entry-no-edition = Legen Sie zuerst im Überblick eine Ausgabe an.
entry-to-overview = Zu den Ausgaben im Überblick
entry-today = Indikator heute
entry-no-longer = heute nicht mehr geführt
entry-number = Nummer damals
entry-number-hint = wie gedruckt, darf leer sein
entry-title = Titel damals
entry-title-hint = leer: wie heute
entry-status = Damals und heute
entry-note = Anmerkung
entry-note-hint = was sich geändert hat
entry-values = Veröffentlichte Werte
entry-values-hint = Für das ganze Gebiet, alle Gruppen zusammen. Wert wie gedruckt, mit Komma oder Punkt.
entry-period = Zeitraum, Zeile { $row }
entry-value = Wert, Zeile { $row }
entry-more = Weitere Zeile
entry-decimal = Dezimalzeichen
entry-decimal-ask = bitte wählen
entry-decimal-comma = Komma
entry-decimal-point = Punkt
entry-save = Eintragen
entry-saved = Eingetragen.
field-form = Handlungsfeld einer Ausgabe eintragen
field-title = Handlungsfeld damals
field-title-hint = wie gedruckt
field-now = Daraus wurde heute
field-now-hint = Nichts angekreuzt heißt: entfallen.
explain-title = Wie wurde das gerechnet?
explain-this = Rechenweg zeigen
explain-figure = { $period }, { $label }: Rechenweg zeigen
explain-what = { $title }, { $place }, { $period }
explain-note = Summen werden zuerst gebildet, dann wird einmal geteilt und einmal gerundet (kaufmännisch).
excerpt = Zeilen aus { $name }
excerpt-column = { $name }, gezählt wird die Spalte „{ $column }“.
excerpt-all = Alle { $count } Zeilen zeigen
excerpt-more =
    { $n ->
       *[other] Die ersten { $count } Zeilen zeigen
    }
excerpt-further =
    { $n ->
        [one] Eine weitere Zeile suchen
       *[other] Weitere Zeilen suchen (noch { $count })
    }
rows-all =
    { $n ->
        [one] { $count } Zeile in { $name }: Zeile { $lines }
       *[other] { $count } Zeilen in { $name }: { $lines }
    }
rows-first =
    { $n ->
       *[other] { $count } Zeilen in { $name }, die ersten { $shown } davon
    }
rows-hidden =
    { $n ->
        [one] { $count } Zeile in { $name }; die Zellen werden nicht gezeigt.
       *[other] { $count } Zeilen in { $name }; die Zellen werden nicht gezeigt.
    }
steps =
    { $n ->
        [one] { $count } Schritt zeigen
       *[other] { $count } Schritte zeigen
    }
definition = Definition
definition-what = Was
definition-why = Warum
definition-direction = Richtung laut Katalog
definition-compare = Vergleich
definition-compare-text = { $group } im Vergleich mit { $reference }
definition-made-of = Gebildet aus
definition-concept = Abgrenzung der Gruppe
definition-base = Grundgesamtheit
definition-date = Stichtag
definition-place = Meist erhältlich bei
definition-method = Methodische Hinweise
definition-themes = Querschnittsthemen
theme-none = { $theme }: kein Bezug
definition-source = Übliche Quelle
definition-provenance = Herkunft
definition-id = Kennung
definition-cites = Nachweise
indicator-id = { $id } in „{ $catalogue }“, Version { $version }
provenance-confirmed = für Münster belegt
provenance-kin = aus einem verwandten Monitoring übernommen
provenance-proposal = Vorschlag dieses Katalogs
download = Herunterladen
download-text = Alle Kennzahlen aller Indikatoren und Gebiete mit Zähler, Nenner und Zustand.
download-csv = CSV für Tabellenprogramme
download-csv-plain = CSV für Programme
export-name = kennzahlen.csv

## Datenschutz
privacy-title = Datenschutz
privacy-lead = Diese Seite rechnet nur in Ihrem Browser. Sie kennt keinen Server, dem sie etwas schicken könnte.
violations-title = Der Browser hat etwas verhindert
violations = Eine dieser Regeln wurde verletzt, und der Browser hat es nicht zugelassen: { $directives }. Das sollte nie vorkommen. Bitte melden Sie es, ohne Daten beizufügen.
enforced-title = Was der Browser durchsetzt
enforced-connect = Keine Verbindung.
enforced-connect-more = Die Regel der Seite verbietet jede Anfrage, auch Bilder, Schriften und Zählpixel von fremden Adressen.
enforced-script = Nur dieses Programm.
enforced-script-more = Nur das eine geprüfte Skript läuft; seine Prüfsumme steht in der Regel. Text kann nicht zu Programm werden.
enforced-image = Keine fremden Bilder, Schriften oder Rahmen.
enforced-image-more = Alles, was Sie sehen, steckt in der Datei.
enforced-form = Kein Formular wird abgeschickt.
enforced-form-more = Eingaben bleiben auf der Seite.
enforced-worker = Auch der Rechenkern ist gebunden.
enforced-worker-more = Er erbt dieselbe Regel. Zeilen Ihrer Dateien liegen nur dort.
enforced-store = Nichts wird gespeichert.
enforced-store-more = Die Seite nutzt weder Cookies noch den Speicher des Browsers. Nur ein Klick auf „Herunterladen“, „sichern“ oder „speichern“ schreibt eine Datei.
enforced-address = Keine Daten in Adresse, Titel oder Verlauf.
enforced-address-more = Die Adresse nennt nur den Bereich und die Kennung des Indikators.
open-title = Was die Seite nicht verhindern kann
open-lead = Das liegt außerhalb dessen, was eine Seite durchsetzen darf:
open-navigation = Wegklicken.
open-navigation-more = Die Regel bindet nur diese Seite. Verlassen Sie sie, gilt für die nächste Adresse deren Regel. Diese Seite enthält keine Verweise nach außen.
open-extensions = Erweiterungen des Browsers.
open-extensions-more = Sie können alles lesen, was Sie sehen. Nutzen Sie für schützenswerte Daten ein Profil ohne Erweiterungen.
open-translation = Übersetzung im Browser.
open-translation-more = Sie schickt Text an einen Dienst. Die Seite bittet, nicht zu übersetzen; schalten Sie sie aus.
open-spelling = Erweiterte Rechtschreibprüfung.
open-spelling-more = Sie schickt Eingaben an einen Dienst. Die Felder bitten, sie auszulassen; schalten Sie sie aus.
open-assistants = Assistenten in der Seitenleiste.
open-assistants-more = Sie können den Inhalt der Seite lesen, wenn Sie es erlauben.
open-folders = Abgeglichene Ordner.
open-folders-more = Liegt Ihr Ordner für Downloads in einer Cloud, wandert dorthin, was Sie herunterladen.
open-spooler = Druckwarteschlange.
open-spooler-more = Was Sie drucken, liegt eine Weile auf dem Rechner oder dem Druckserver.
open-restore = Wiederherstellen von Sitzungen.
open-restore-more = Manche Browser merken sich Eingaben für einen Neustart. Schließen Sie die Seite, wenn Sie fertig sind.
check-title = So prüfen Sie es selbst
check-network = Öffnen Sie mit F12 die Entwicklerwerkzeuge, Bereich „Netzwerk“, und laden Sie eine Datei: Es erscheint keine Anfrage.
check-offline = Speichern Sie die Seite, trennen Sie das Netz und öffnen Sie die gespeicherte Datei: Alles geht wie vorher.
check-file = Vergleichen Sie die SHA-256-Prüfsumme der gespeicherten Datei mit der veröffentlichten.
policy-title = Die Regel im Wortlaut
policy-text = Diese Content Security Policy steht am Anfang der Datei und gilt für Seite und Rechenkern:
trial-title = Selbsttest
trial-text = Der Test versucht aus der Seite und aus dem Rechenkern jeden bekannten Weg nach außen, zu einer Adresse, die es nie geben kann (selbsttest.invalid). Ihre Daten berührt er nicht.
trial-start = Prüfung jetzt ausführen
trial-open = Mindestens ein Weg nach außen ist offen
trial-open-text = Bitte laden Sie hier keine schützenswerten Daten. Entweder setzt dieser Browser die Regel nicht vollständig durch, oder die Datei wurde verändert.
trial-closed = Kein versuchter Weg nach außen ist offen
trial-closed-text = Verweigert vom Browser: { $refused }. Vor dem Start aus der Seite entfernt oder dort nicht vorhanden: { $removed }.
trial-way = Weg nach außen
trial-page = Seite
trial-worker = Rechenkern
verdict-refused = vom Browser verweigert
verdict-removed = entfernt
verdict-open = offen
way-fetch = Anfrage (fetch)
way-XMLHttpRequest = Anfrage (XMLHttpRequest)
way-WebSocket = Dauerverbindung (WebSocket)
way-EventSource = Meldungen vom Server (EventSource)
way-import = Programm nachladen (import)
way-importScripts = Programm nachladen (importScripts)
way-Worker = Weiterer Rechenkern von einer Adresse (Worker)
way-FontFace = Schrift
way-sendBeacon = Zählpixel im Hintergrund (sendBeacon)
way-RTCPeerConnection = Direktverbindung (WebRTC)
way-WebTransport = Dauerverbindung (WebTransport)
way-open = Neues Fenster (window.open)
way-image = Bild
way-style = Stilvorlage
way-script = Skript
way-iframe = Rahmen (iframe)
way-prefetch = Vorausladen (prefetch)
way-preconnect = Vorausverbinden (preconnect)
way-css = Bild aus einer Stilangabe (url())
way-form = Formular
loaded-none = Geladen hat die Seite nichts außer ihrer eigenen Datei.
loaded-some = Vor dem Test wurde außer der Datei noch etwas geladen, meist durch Erweiterungen des Browsers:
digest-title = Prüfsumme der Datei
digest-text = Die Seite darf nicht einmal ihre eigene Datei von der Adresse lesen. Wählen Sie Ihre gespeicherte Kopie: Ihre SHA-256-Prüfsumme wird hier berechnet. Eine veränderte Datei könnte dabei lügen; unabhängig prüfen Sie mit einem dieser Befehle, auch ohne Netz:
digest-choose = Gespeicherte Datei wählen
check-lead = Der Browser selbst verweigert jede Verbindung der Seite. Das prüfen Sie in drei Schritten; was nicht dazugehört, steht oben.
sheet-title = Blatt für die Datenschutzbeauftragten
sheet-text = Gedruckt enthält dieser Bereich alles, was die Prüfung braucht: was durchgesetzt wird, was außerhalb liegt, die Regel im Wortlaut und das Ergebnis des Selbsttests.
sheet-print = Blatt drucken
flow-title = Der Weg der Daten
flow-choose = Sie wählen eine Datei. Der Browser gibt der Seite nur diese Datei.
flow-read = Der Rechenkern liest sie im Arbeitsspeicher dieses Geräts. Zeilen bleiben im Rechenkern.
flow-show = Die Seite erhält Summen, Merkmale der Spalten und, außer bei Einzeldaten, einzelne Zeilen zur Ansicht.
flow-save = Nur wenn Sie speichern oder drucken, verlässt ein Ergebnis die Seite: in eine Datei oder an den Drucker.
flow-close = Beim Schließen gibt der Browser den Arbeitsspeicher frei. Die Seite legt nichts ab.
saved-title = Was gespeicherte Dateien enthalten
saved-decisions = Entscheidungen (TOML)
saved-decisions-more = Dateinamen, Namen von Spalten, Bezeichnungen (etwa Gebiete und Gruppen) mit ihrer Zuordnung, Ziele, eingetragene frühere Werte. Keine Zeilen Ihrer Dateien.
saved-figures = Kennzahlen (CSV)
saved-figures-more = Kennzahlen nach Zeit, Gebiet und Gruppe. Geschützte kleine Zahlen bleiben verborgen.
saved-findings = Befunde (CSV)
saved-findings-more = Stellen, die nicht gelesen werden konnten, mit Zeile und Spalte. Bei Einzeldaten ohne Inhalt von Zellen.
saved-editions = Frühere Ausgaben (TOML)
saved-editions-more = Veröffentlichte Werte, die Sie eingetragen haben.
record-title = Bausteine für das Verzeichnis der Verarbeitungstätigkeiten
record-purpose = Zweck
record-purpose-more = Kennzahlen der Integration aus vorhandenen Tabellen berechnen und prüfen.
record-people = Personen und Daten
record-people-more = Je nach Datei: zusammengefasste Zahlen ohne Personenbezug oder Einzeldaten. Staatsangehörigkeit, Herkunft und Gesundheit können besonders geschützt sein.
record-recipients = Empfänger, Drittland
record-recipients-more = Das Werkzeug übermittelt keine Daten an Dritte und in kein Drittland. Ein Webserver, der die Seite ausliefert, sieht ihren Abruf, nicht die Dateien.
record-storage = Speicherdauer
record-storage-more = Bis zum Schließen der Seite, nur im Arbeitsspeicher. Gespeicherte Dateien löschen Sie nach Ihren Fristen.
record-measures = Technische Maßnahmen
record-measures-more = Verbindungen vom Browser verweigert, Programm durch Prüfsumme festgelegt, Betrieb ohne Netz möglich, kleine Zahlen geschützt.
record-yours = Von Ihnen zu ergänzen
record-yours-more = Verantwortliche Stelle, Rechtsgrundlage, Löschfristen, Zugriffsrechte, Gerät und Ordner. Ob ein Auftragsverarbeitungsvertrag nötig ist, entscheidet Ihre Rechtsstelle.
care-title = Dürfen Sie diese Daten nutzen?
licences-title = Lizenzen
licences-text = Der Integrationsmonitor steht unter der EUPL-1.2. Er enthält Werke anderer; ihre Lizenzen stehen hier vollständig.
licences-show = Lizenzen anzeigen

## Meldungen der Seite
page-crashed = Der Rechenkern ist abgestürzt.
page-crashed-next = Er wird neu gestartet, die übrigen Dateien werden noch einmal gelesen. Tritt es bei derselben Datei wieder auf, teilen Sie sie und laden Sie die Teile.
page-file-gone = Die Datei kann nicht mehr gelesen werden. Sie wurde entfernt, verschoben oder verändert, nachdem Sie sie gewählt hatten.
page-file-gone-next = Bitte wählen Sie die Datei noch einmal.
page-cancelled = Das Einlesen wurde abgebrochen.
page-project-too-large = Für gesicherte Entscheidungen ist die Datei zu groß.
page-project-too-large-next = Wählen Sie die Datei, die Sie mit „Entscheidungen sichern“ gespeichert haben.
page-engine-changed = Der Rechenkern in dieser Datei entspricht nicht seiner Prüfsumme.
page-engine-changed-next = Die Datei ist beschädigt oder verändert. Laden Sie sie noch einmal von der ursprünglichen Stelle.
page-engine-start = Der Browser konnte den Rechenkern nicht starten.
page-engine-start-next = Verwenden Sie einen aktuellen Browser. In manchen Häusern ist WebAssembly gesperrt; dann hilft die eigene IT.

## Meldungen des Rechenkerns: lesen
read-empty = Die Datei ist leer.
read-empty-next = Wählen Sie eine andere Datei oder laden Sie sie noch einmal herunter.
read-not-a-table = Das ist keine Tabelle als Text, sondern eine Datei der Art { $kind ->
        [png] PNG (Bild)
        [jpeg] JPEG (Bild)
        [gif] GIF (Bild)
        [pdf] PDF
        [zip] ZIP oder XLSX
        [ole] altes Excel oder Word
        [gzip] GZIP
        [sqlite] SQLite-Datenbank
        [rtf] RTF
       *[other] { $kind }
    }. Die Endung im Namen ändert daran nichts.
read-not-a-table-next = Speichern Sie die Tabelle in Ihrem Programm als CSV (UTF-8) und wählen Sie diese Datei.
read-nul-bytes = Die Datei enthält Null-Bytes; sie ist beschädigt oder keine Textdatei.
read-nul-bytes-next = Laden Sie die Datei noch einmal herunter oder speichern Sie die Tabelle neu als CSV (UTF-8).
read-html = Das ist eine Webseite, keine Tabelle.
read-html-next = Auf dem Portal wurde wohl die Seite statt der Datei gespeichert. Laden Sie dort die CSV-Datei selbst.
read-encoding = Die Datei mischt Zeichensätze: Byte { $byte } passt nicht zum Anfang der Datei.
read-encoding-next = Öffnen Sie die Datei in einer Tabellenkalkulation und speichern Sie sie als „CSV UTF-8“.
read-unclosed-quote = Ein Anführungszeichen wird nicht geschlossen; der Rest der Datei gehört dann zu einer einzigen Zelle.
read-unclosed-quote-next = Ergänzen oder entfernen Sie das Anführungszeichen in dieser Zeile und wählen Sie die Datei erneut.
read-too-large = Die Datei ist zu groß: Nach { $rows } Zeilen war der Arbeitsspeicher für Tabellen voll.
read-too-large-next = Teilen Sie die Datei, zum Beispiel nach Jahren, oder lassen Sie nicht gebrauchte Spalten weg.
read-no-rows = Die Datei hat nur einen Kopf ({ $columns }) und keine Zeile mit Daten.
read-no-rows-next = Prüfen Sie, ob die Datei vollständig heruntergeladen wurde.
read-shards-differ = Die Teile stammen nicht aus derselben Datei.
read-shards-differ-next = Wählen Sie die Datei noch einmal.
read-blank-line = Leere Zeile, übersprungen
read-empty-row = Zeile ohne Inhalt, übersprungen
read-long-row = Zeile mit mehr Zellen als der Kopf ({ $columns }); nicht verwendet
read-long-row-next = Oft steht ein Trennzeichen in einer Zelle ohne Anführungszeichen. Berichtigen Sie die Zeile und laden Sie die Datei neu.
read-short-row = Zeile mit weniger Zellen als der Kopf ({ $columns }); die fehlenden gelten als leer
read-notes-at-end = Zeilen unter der Tabelle sind als Anmerkungen gelesen, nicht als Daten.
read-notes-at-end-next = Prüfen Sie die genannten Zeilen. Stehen dort doch Daten, ändern Sie oben die letzte Zeile der Tabelle.
read-encoding-mixed = Die Datei mischt zwei Zeichensätze: UTF-8 und einen anderen.
read-encoding-mixed-next = Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als „CSV UTF-8“.
read-short-row-next = Prüfen Sie diese Zeilen, wenn dort Werte stehen sollten.
read-delimiter-fits = gleich viele Zellen ({ $fields }) in { $percent } Prozent der geprüften Zeilen
read-delimiter-none = kein Trennzeichen teilt die Zeilen gleichmäßig
read-ascii-only = nur Zeichen, die in allen Zeichensätzen gleich sind
read-valid-utf8 = alle Umlaute sind gültiges UTF-8
read-no-utf8 = diese Zeile ist kein gültiges UTF-8, als Windows-1252 ist sie lesbar
read-latin-guess = kein gültiges UTF-8; das Eurozeichen passt zu ISO-8859-15
read-late-bytes = bis dahin nur ASCII-Zeichen, dann Zeichen aus Windows-1252
read-zeros-alternate = jedes zweite Byte ist null, wie in UTF-16
read-bom-seen = die Kennung steht am Anfang der Datei
read-line-ends = gezählt: { $lf } LF, { $cr } CR, { $crlf } CR LF
read-header-words = { $words } von { $fields } Spalten sind benannt
read-header-lines = Zeilen { $first } bis { $last }, { $words } von { $fields } Spalten benannt
read-title-lines = Zeilen mit Titel oder Angaben: { $count }, Zeile { $first } bis { $last }; sie werden nicht als Daten gelesen
read-header-none = keine Zeile benennt die { $fields } Spalten; sie heißen nach ihrer Nummer
number-comma-seen = { $count } Werte sind nur mit Komma als Dezimalzeichen lesbar
number-point-seen = { $count } Werte sind nur mit Punkt als Dezimalzeichen lesbar
number-no-mark = ganze Zahlen ohne Zeichen ({ $count } Werte)
number-as-elsewhere = wie in den anderen Spalten der Datei ({ $count } Werte wären allein doppeldeutig)
number-as-publisher = wie bei dieser veröffentlichenden Stelle üblich ({ $count } Werte)
number-thousands-seen = { $count } Werte tragen ein Tausenderzeichen
number-mixed = { $count } Werte, manche mit Komma, manche mit Punkt
number-mixed-next = Schreiben Sie die Zahlen der Spalte einheitlich.
number-ambiguous = { $count } Werte wie „1.234“ können Tausender oder Dezimalstellen sein
number-ambiguous-next = Wählen Sie das Dezimalzeichen. Oft hilft ein Blick in die Veröffentlichung oder auf die Summe der Spalte.
number-percent-mixed = Spalte „{ $column }“: { $with } Werte tragen ein Prozentzeichen, { $without } nicht. Alle werden gelesen, wie sie dastehen.
number-percent-mixed-next = Prüfen Sie, ob alle Werte der Spalte Prozentwerte sind. Anteile wie 0,25 werden nicht in Prozent umgerechnet.
signs-as-publisher = wie bei dieser veröffentlichenden Stelle üblich ({ $count } Zeichen)
signs-commonest = die in deutschen Tabellen häufigste Bedeutung ({ $count } Zeichen); die Zeichen allein entscheiden es nicht
signs-none-seen = keine Zeichen anstelle von Zahlen gefunden
signs-seen = das Zeichen „{ $sign }“ ({ $count }-mal) gibt es nur hier
flag-break = Bruch in der Zeitreihe
flag-confidential = vertraulich
flag-definition = abweichende Definition
flag-estimated = geschätzt
flag-footnote = mit Fußnote in der Quelle
flag-limited = eingeschränkt aussagekräftig (in Klammern veröffentlicht)
flag-low-reliability = wenig zuverlässig
flag-percent = mit Prozentzeichen
flag-provisional = vorläufig
flag-revised = berichtigt

## Zuordnung
bind-no-period = In keiner Spalte ({ $columns }) stehen Jahre oder Stichtage.
bind-no-period-next = Ergänzen Sie eine Spalte mit dem Jahr oder Stichtag und laden Sie die Datei neu.
bind-no-area = In keiner Spalte ({ $columns }) stehen Gebiete.
bind-no-area-next = Ergänzen Sie eine Spalte mit dem Gebiet, auch wenn es nur die Stadt ist.
bind-no-measure = In keiner Spalte ({ $columns }) steht eine Zahl, die der Katalog kennt.
bind-no-measure-next = Benennen Sie die Spalte so, wie sie zählt, zum Beispiel „Bevölkerung“, oder ergänzen Sie eine Spalte mit Zahlen.
bind-ambiguous-numbers = Die Zahlen in „{ $column }“ sind doppeldeutig geschrieben.
bind-ambiguous-numbers-next = Wählen Sie das Dezimalzeichen oben unter „So wurde die Datei gelesen“.
bind-no-number = Zelle in „{ $column }“ ist keine Zahl: „{ $example }“
bind-no-number-next = Diese Zellen werden nicht gezählt. Berichtigen Sie sie in der Datei und laden Sie sie neu.
bind-incomplete = Die Zuordnung ist unvollständig.
bind-area-header = der Kopf nennt ein Gebiet ({ $count } verschiedene)
bind-area-of-layout = bei diesem bekannten Aufbau steht das Gebiet hier ({ $count } verschiedene)
bind-area-with-rest = hier stehen die Gebiete ({ $count } verschiedene); „{ $label }“ ist keines davon, sondern ein Rest, der zum Ganzen gehört
bind-area-number-and-name = Nummer und Name ({ $count } verschiedene)
bind-area-without-name = Zeile ohne Gebiet, nicht verwendet
bind-area-without-name-next = Ergänzen Sie das Gebiet in diesen Zeilen.
bind-arithmetic = „{ $label }“ in „{ $column }“ nennt sie, und die Rechnung mit dem veröffentlichten Wert geht auf
bind-label-beside = „{ $label }“ in „{ $column }“ nennt sie
bind-label-column-names-measure = die Nachbarspalte „{ $column }“ nennt sie: „{ $label }“
bind-names-column = sie benennt die Spalte „{ $column }“
bind-header-names-measure = der Kopf „{ $header }“ nennt sie
bind-fraction-of-one = Prozentwerte, als Anteile von 1 geschrieben (0,25 statt 25); zum Rechnen mit 100 vervielfacht
bind-only-measure-with-groups = nach diesen Gruppen gezählt wird im Katalog nur: { $measure }
bind-code-of-area = jeder Wert gehört zu genau einem Wert von „{ $area }“
bind-column-constant = überall gleich: „{ $label }“
bind-column-repeats = sagt dasselbe wie Spalte „{ $other }“ in anderen Worten, zum Beispiel als Code
bind-column-empty = leer
bind-column-not-used = kein Gegenstück im Katalog
bind-labels-are-levels = die Wörter sind Arten von Gebieten ({ $count })
bind-labels-are-members = { $count } von { $of } Beschriftungen gehören zu: { $dimension }
bind-larger-area = Jedes Gebiet in „{ $area }“ steht neben genau einem der { $count } Einträge dieser Spalte ({ $level })
bind-row-of-larger-area = Die Zeile nennt kein kleineres Gebiet und gilt für das größere ({ $level }).
bind-label-unmatched = Die Beschriftung „{ $label }“ ist im Katalog unbekannt; die Zeilen zählen nicht mit.
bind-label-unmatched-next = Prüfen Sie die Schreibweise. Unter „Zuordnung“ stehen alle Beschriftungen.
bind-no-such-period = „{ $label }“ ist kein Zeitraum; die Zeilen zählen nicht mit.
bind-no-such-period-next = Schreiben Sie ein Jahr (2024) oder einen Stichtag (31.12.2024).
bind-period-shape = { $count } Werte haben die Form eines Jahres oder Stichtags, zum Beispiel „{ $example }“
bind-range-begins = „{ $range }“ gilt bei „{ $measure }“ als { $as }: So ist diese Größe abgegrenzt.
bind-range-open = Bei „{ $measure }“ ist nicht gesagt, wo „{ $range }“ beginnt ({ $dimension }).
bind-range-open-next = Steht es in den Erläuterungen der Quelle, ordnen Sie die Ausprägung selbst zu, zum Beispiel als 15-24. Bis dahin gilt sie nur für sich und für die Summe über alle Altersgruppen.
bind-unknown-level = Die Gebietsart „{ $word }“ kennt der Katalog nicht.
bind-unknown-level-next = Wählen Sie eine der angebotenen Gebietsarten.
bind-unknown-restriction = In der Spalte „{ $column }“ steht in allen Zeilen „{ $label }“, und der Katalog kennt das nicht. Vielleicht gelten die Zahlen nur dafür.
bind-unknown-restriction-next = Legen Sie unter „Zuordnung“ fest, was gemeint ist, oder dass die Spalte nicht gebraucht wird.
bind-area-without-level = Bei „{ $label }“ ist nicht bekannt, welche Art von Gebiet es ist; die Zeilen zählen nicht mit.
bind-area-without-level-next = Legen Sie unter „Zuordnung“ die Gebietsart fest, oder ergänzen Sie eine Spalte mit ihr.
bind-area-renamed = Das Gebiet mit der Nummer { $number } heißt hier „{ $label }“, vorher „{ $area }“. Es gilt als dasselbe Gebiet.
bind-area-renamed-next = Prüfen Sie, ob ein neues Gebiet eine alte Nummer trägt. Dann muss die Gebietsänderung im Katalog stehen, oder die Nummer in der Datei ist zu berichtigen.
bind-column-named-twice = Spalten mit dem Namen „{ $column }“ gibt es mehr als einmal.
bind-column-named-twice-next = Nennen Sie die Spalte mit ihrer Nummer, zum Beispiel #3.
bind-unknown-column = Die Spalte „{ $column }“ gibt es in dieser Datei nicht.
bind-unknown-column-next = Prüfen Sie die Schreibweise. Eine Spalte lässt sich auch mit ihrer Nummer nennen, zum Beispiel #3.
bind-group-empty = Zeile ohne Angabe der Gruppe ({ $dimension }), nicht verwendet
bind-group-empty-next = Ergänzen Sie die leeren Zellen. Bedeutet eine leere Zelle „alle zusammen“, legen Sie das unter „Zuordnung“ fest.
bind-groups-contradict = Zeile, in der zwei Spalten verschiedene Gruppen derselben Einteilung nennen; nicht verwendet
bind-groups-contradict-next = Prüfen Sie unter „Zuordnung“, ob beide Spalten dieselbe Einteilung meinen. Brauchen Sie eine davon nicht, setzen Sie sie auf „nicht gebraucht“.
bind-labels-name-measures = { $count } von { $of } Beschriftungen nennen, was in der Zeile gezählt ist
bind-labels-of-several-dimensions = { $count } von { $of } Beschriftungen nennen Gruppen, und zwar aus verschiedenen Einteilungen
bind-measure-without-dimension = „{ $measure }“ ist im Katalog nicht nach „{ $dimension }“ unterteilt; die Zeilen zählen nicht mit.
bind-measure-without-dimension-next = Prüfen Sie unter „Zuordnung“, was die Spalte zählt. Zählt sie wirklich das, lässt nur die Zeile für alle zusammen sich verwenden.
bind-measured-by-row = was gezählt ist, steht in jeder Zeile in der Spalte „{ $by }“
bind-month-of-year = nennt den Monat zum Jahr ({ $count } verschiedene)
bind-no-numbers = Zeile, deren Zahl nicht gelesen werden kann, weil die Spalte nicht als Zahlen gelesen ist; nicht verwendet
bind-no-numbers-next = Prüfen Sie oben unter „So wurde die Datei gelesen“ Inhalt und Dezimalzeichen der Spalte.
bind-rows-left-out = Zeile, die nach der Zuordnung nicht gebraucht wird; sie zählt nicht mit
bind-rows-left-out-next = Sollen diese Zeilen zählen, ändern Sie die Zuordnung.
bind-said = von Ihnen festgelegt
bind-territory-assumed = Die Datei sagt nicht, für welche Stadt oder Region ihre Werte gelten. Sie wird deshalb für sich gerechnet, unter dem Namen „{ $territory }“.
bind-territory-assumed-next = Gehört sie zu einer anderen geladenen Datei, legen Sie unter „Zuordnung“ für beide dieselbe Stadt oder Region fest.
bind-title-names-measure = der Titel der Tabelle nennt: { $measure }
bind-unit-of-counts = die Spalte nennt die Einheit; gezählt werden nur Zeilen mit „{ $label }“
bind-unknown-meaning = Was für „{ $label }“ angegeben ist, gibt es hier nicht: { $word }
bind-unknown-meaning-next = Wählen Sie einen der angebotenen Werte, oder prüfen Sie die gesicherten Entscheidungen an dieser Stelle.
bind-unknown-measure = Die Messgröße „{ $word }“ kennt der Katalog nicht.
bind-unknown-measure-next = Wählen Sie eine der angebotenen Messgrößen, oder prüfen Sie die gesicherten Entscheidungen an dieser Stelle.
bind-unknown-role = „{ $word }“ ist keine Aufgabe, die eine Spalte haben kann.
bind-unknown-role-next = Wählen Sie eine der angebotenen Aufgaben, oder prüfen Sie die gesicherten Entscheidungen an dieser Stelle.
compare-by-user = So haben Sie es festgelegt.
compare-same-name = Die Datei heißt wie die frühere, „{ $file }“.
compare-same-columns = Alle { $count } Spalten heißen wie in „{ $file }“.
compare-near-columns = { $count } von { $of } Spalten heißen wie in „{ $file }“.
compare-no-values = Die Werte selbst konnten nicht verglichen werden, weil eine der beiden Zuordnungen unvollständig ist.
compare-no-values-next = Vervollständigen Sie zuerst die Zuordnung beider Dateien.
compare-other-layout = „{ $file }“ ist anders aufgebaut: Nur { $count } von { $of } Spalten heißen gleich.
compare-other-layout-next = Vergleichen lassen sich nur Dateien, deren Spalten zu mindestens drei Vierteln gleich heißen.
compare-column-new = Neue Spalte seit der früheren Fassung: „{ $label }“
compare-column-new-next = Prüfen Sie unter „Zuordnung“, ob sie gebraucht wird.
compare-column-missing = Die Spalte „{ $label }“ gibt es seit der früheren Fassung nicht mehr.
compare-column-missing-next = Prüfen Sie, ob sie jetzt anders heißt, und legen Sie dann unter „Zuordnung“ fest, welche Spalte sie ersetzt.
compare-column-renamed = Die Spalte „{ $label }“ heißt jetzt vermutlich „{ $now }“.
compare-column-renamed-next = Prüfen Sie unter „Zuordnung“, ob die Spalte noch dasselbe enthält.
compare-label-new = Neue Beschriftung in „{ $column }“: „{ $label }“
compare-label-new-next = Prüfen Sie unter „Zuordnung“, was sie bedeutet.
compare-label-missing = Die Beschriftung „{ $label }“ in „{ $column }“ gibt es seit der früheren Fassung nicht mehr.
compare-label-missing-next = Prüfen Sie, ob sie jetzt anders heißt oder ob Zeilen fehlen.
compare-label-renamed = Die Beschriftung „{ $label }“ in „{ $column }“ heißt jetzt vermutlich „{ $now }“.
compare-label-renamed-next = Prüfen Sie unter „Zuordnung“, ob beide dasselbe bedeuten.
compare-revised = { $period }: { $count } × anders als in der früheren Fassung, zuerst bei { $area }
compare-revised-next = Meist hat die veröffentlichende Stelle die Zahlen berichtigt. Vergleichen Sie mit der Veröffentlichung.
compare-jump = { $period }: { $count } × mindestens verdoppelt oder halbiert gegenüber dem Zeitraum davor, zuerst bei { $area }
compare-jump-next = Prüfen Sie, ob eine Zahl falsch eingetragen ist oder ob sich Gebiet oder Zählweise geändert haben.

## Werte
facts-published = wie veröffentlicht
facts-union = zusammengefasst: { $member }
facts-derived-from-areas = abgeleitet: Summe der Gebiete ({ $count } { $level }), als vollständig angenommen
facts-derived-from-parts = abgeleitet: Summe aller Teile ({ $level }: { $count })
facts-derived-from-partition = Summe aus { $count } Gruppen ({ $dimension }), die zusammen alle ergeben
facts-derived-from-set = Summe aus: { $members }
facts-derived-from-ranges = Summe aus { $count } Bereichen, die lückenlos aneinander anschließen ({ $dimension }: { $ranges })
facts-derived-from-crosswalk = Summe der Gebiete, aus denen dieses entstanden ist oder in die es geteilt wurde: { $areas }
facts-mean-of-dates = Mittelwert aus { $from } und { $to }
facts-other-period = für { $period } ist der Wert von { $used } verwendet, wie es die Definition verlangt
facts-no-complete-partition = Für alle zusammen gibt es keinen Wert ({ $measure }, { $period }), und die vorhandenen Gruppen ergeben zusammen nicht alle ({ $dimension }).
facts-no-complete-partition-next = Laden Sie eine Datei, die die Gesamtzahl oder alle Gruppen enthält.
facts-range-cuts-band = Gesucht ist { $range } ({ $dimension }); die Dateien enthalten nur Bereiche, die über diese Grenzen hinausreichen: { $bands }.
facts-range-cuts-band-next = Laden Sie eine Datei mit feineren Bereichen, zum Beispiel mit einzelnen Altersjahren.
facts-area-in-two = { $area } gehört laut den Dateien zu mehreren größeren Gebieten: { $areas }. Keines davon wird aus seinen Teilen berechnet.
facts-area-in-two-next = Prüfen Sie, welche Zuordnung stimmt. Hat sich die Einteilung geändert, laden Sie die Jahre getrennt.
facts-part-of-two = { $area } lässt sich nicht aus seinen Teilen berechnen ({ $period }): { $part } wird auch einem anderen Gebiet zugeordnet.
facts-part-of-two-next = Klären Sie, wozu dieser Teil gehört.
facts-parts-missing = { $area } lässt sich nicht aus seinen Teilen berechnen ({ $measure }, { $period }): Von { $of } Teilen ({ $level }) fehlen { $count }: { $parts }.
facts-parts-missing-next = Laden Sie eine Datei mit den fehlenden Teilen oder mit dem Wert für das Gebiet selbst.
facts-parts-differ-from-area = Für { $area } ist ein anderer Wert veröffentlicht als die Summe der Teile ({ $level }, { $period }): { $total } und { $sum }.
facts-parts-differ-from-area-next = Gerechnet wird mit dem veröffentlichten Wert. Prüfen Sie, ob ein Teil fehlt oder gerundet wurde.
facts-area-changed = { $area }, { $period }: Die Grenzen des Gebiets haben sich geändert. Anteile und Mittelwerte lassen sich nicht umrechnen.
facts-area-changed-next = Laden Sie die Anzahlen, aus denen der Wert gebildet ist; sie lassen sich zusammenzählen.
facts-area-split = { $area }, { $period }: Das Gebiet gibt es erst seit { $since }; vorher war es Teil eines größeren. Welcher Teil, ist nicht bekannt.
facts-area-split-next = Vergleichen Sie nur Zeiträume mit denselben Gebieten, oder betrachten Sie das ganze Gebiet.
facts-replaced = { $area }, { $period }: Eine andere geladene Datei nennt eine andere Zahl; verwendet wird die der Datei mit Vorrang.
facts-replaced-next = Soll die andere Zahl gelten, ändern Sie bei der Zuordnung, welche Datei Vorrang hat.
facts-missing = In den geladenen Dateien fehlt dafür: { $measure } ({ $period }).
facts-missing-next = Laden Sie eine Datei, die ihn enthält.
facts-cell-missing = Die Zelle ist leer ({ $area }, { $period }).
facts-cell-secret-or-unknown = Die veröffentlichende Stelle zeigt den Wert nicht: geheim oder unbekannt ({ $area }, { $period }).
facts-cell-rounded-zero = Der Wert ist mehr als nichts, aber so klein, dass er auf null gerundet ist ({ $area }, { $period }).
facts-cell-error = In der Zelle steht ein Fehler der Tabellenkalkulation ({ $area }, { $period }).
facts-cell-unreliable = Die veröffentlichende Stelle hält den Wert für zu unsicher ({ $area }, { $period }).
facts-cell-not-applicable = Eine Angabe ist hier nicht sinnvoll ({ $area }, { $period }).
facts-cell-later = Der Wert folgt später ({ $area }, { $period }).
facts-cell-unreadable = Die Zelle ist nicht lesbar ({ $area }, { $period }).
facts-overflow = Die Zahlen sind zu groß, um genau gerechnet zu werden.
facts-contradiction = Für denselben Wert stehen verschiedene Zahlen in den Daten ({ $area }, { $period }).
facts-contradiction-next = Unter „Daten“ steht, welche Zeilen sich widersprechen.
facts-repeated = Zeile mit demselben Wert noch einmal; sie zählt nur einmal
facts-repeated-next = Prüfen Sie, ob die Zeilen doppelt in der Datei stehen.
facts-negative = Eine Anzahl ist kleiner als null ({ $measure }).
facts-negative-next = Prüfen Sie die Zellen: Eine Anzahl kann nicht negativ sein. Kennzahlen mit diesem Wert werden nicht berechnet.
facts-future = Der Zeitraum { $period } liegt in der Zukunft.
facts-future-next = Prüfen Sie, ob die Spalte für den Zeitraum richtig gelesen ist oder ob es Vorausberechnungen sind.
facts-rows-contradict = { $area }, { $period }: zwei Zeilen mit verschiedenen Zahlen für denselben Wert; keine wird verwendet
facts-rows-contradict-next = Berichtigen Sie eine der Zeilen und laden Sie die Datei neu.
facts-files-contradict = { $area }, { $period }: eine andere geladene Datei nennt eine andere Zahl
facts-files-contradict-next = Entfernen Sie eine der beiden Dateien.
facts-areas-differ-from-total = { $period }: Die { $level } ergeben zusammen { $sum }, veröffentlicht sind { $total }
facts-areas-differ-from-total-next = Verwendet wird die veröffentlichte Zahl. Vergleichen Sie mit der Quelle.
facts-parts-differ-from-total = { $area }, { $period }: Die Gruppen ({ $dimension }) ergeben zusammen { $sum }, veröffentlicht sind { $total }
facts-parts-differ-from-total-next = Verwendet wird die veröffentlichte Zahl. Vergleichen Sie mit der Quelle.

## Kennzahlen
indicator-denominator-zero = Der Nenner ist 0.
indicator-negative = Eine Anzahl ist kleiner als 0.
indicator-no-areas = Es gibt nicht genug Gebiete einer Art mit Werten für beide Gruppen.
indicator-no-side = Ein Teil der Rechnung fehlt in den Daten.
indicator-not-whole-numbers = { $value } ist keine ganze Zahl; der Index braucht Anzahlen.
indicator-no-data = Mit den geladenen Dateien gibt es dafür keinen Wert.
indicator-no-data-next = Laden Sie eine Datei, die ihn enthält.
indicator-one-area-only = Nur für ein einziges Gebiet gibt es Werte ({ $level }). Wie sich die Gruppen auf die Gebiete verteilen, lässt sich daran nicht ablesen.
indicator-one-area-only-next = Laden Sie eine Datei mit Werten für alle Gebiete.
indicator-one-group-only = Eine der beiden Gruppen ist leer.
indicator-part-greater-than-whole = Der Zähler ({ $numerator }) ist größer als der Nenner ({ $denominator }).
indicator-whole-city-only = Dieser Index gilt nur für das ganze Gebiet, nicht für einzelne Teile.
indicator-over-areas = Gerechnet über { $count } { $level }, als vollständig angenommen.
indicator-compared-with-published = Mit { $count } veröffentlichten Werten verglichen, { $differ } weichen ab.
indicator-across-break = Zwischen beiden Zeiträumen ist die Reihe unterbrochen ({ $period }). Über einen Bruch hinweg wird keine Veränderung berechnet.
indicator-across-break-next = Vergleichen Sie nur Zeiträume vor dem Bruch oder nur solche danach.
indicator-area-only = Dieser Index gilt nur für einzelne Gebiete, nicht für das ganze.
indicator-area-only-next = Wählen Sie ein Gebiet.
indicator-as-published = So übernommen, wie es veröffentlicht ist: Die Zahlen, aus denen der Wert gebildet ist, liegen nicht vor.
indicator-as-published-next = Laden Sie eine Datei mit diesen Zahlen, wenn der Wert nachgerechnet werden soll.
indicator-denominator-too-small = Der Nenner ist kleiner als { $least }. Aus so wenigen Fällen wird kein Wert gebildet.
indicator-denominator-too-small-next = Betrachten Sie ein größeres Gebiet oder eine größere Gruppe.
indicator-differs-from-published = Veröffentlicht ist { $published }; der berechnete Wert weicht davon ab.
indicator-differs-from-published-next = Vergleichen Sie Stichtag, Gebiet und Abgrenzung der Gruppe mit der Veröffentlichung.
indicator-greater-than-its-limit = Der Wert ({ $value }) ist größer als der von „{ $limit }“ ({ $other }). Beide zusammen können nicht stimmen.
indicator-greater-than-its-limit-next = Prüfen Sie, ob beide Zahlen denselben Stichtag und dieselbe Abgrenzung haben.
indicator-no-period-of-other-side = Für { $period } fehlt in den geladenen Dateien: { $measure }.
indicator-no-period-of-other-side-next = Laden Sie eine Datei, die diesen Zeitraum enthält.
indicator-several-periods-of-other-side = Für { $period } gibt es mehrere Werte im Jahr ({ $measure }), und keiner gilt für das ganze Jahr.
indicator-several-periods-of-other-side-next = Laden Sie eine Datei mit nur einem Stichtag je Jahr.
indicator-no-such-breakdown = Diese Kennzahl lässt sich nicht nach „{ $dimension }“ aufgliedern.
indicator-no-such-breakdown-next = Wählen Sie eine andere Aufgliederung.
indicator-outside = Die gewählte Gruppe ({ $dimension }) gehört nicht zu denen, für die diese Kennzahl gilt.
indicator-outside-next = Wählen Sie eine andere Gruppe.
indicator-reference-contains-group = Gesamt enthält die Gruppe: Der Abstand zu den Übrigen ist größer als der gezeigte. Eine Aussage zur Signifikanz ist so nicht möglich.
indicator-sides-cover-different-areas = Zähler und Nenner sind über verschiedene Gebiete zusammengezählt (Zähler: { $numerator } Gebiete, Nenner: { $denominator } Gebiete).
indicator-sides-cover-different-areas-next = Laden Sie Dateien, die für dieselben Gebiete Werte enthalten.
indicator-standardised = Altersstandardisiert: So groß wäre der Wert, wenn die Bevölkerung so alt wäre wie die Vergleichsbevölkerung ({ $standard ->
        [esp2013] Europäische Standardbevölkerung 2013
       *[other] { $standard }
    }).
indicator-total-outside-of-its-groups = Der Wert für alle ({ $value }) liegt außerhalb der Werte der einzelnen Gruppen ({ $dimension }: { $lowest } bis { $highest }). Das kann nicht sein.
indicator-total-outside-of-its-groups-next = Prüfen Sie, ob alle Werte dieselbe Quelle, denselben Stichtag und dieselbe Abgrenzung haben.
edition-as-published = Wert aus der Ausgabe „{ $edition }“; die Daten, aus denen er gebildet ist, liegen nicht vor
edition-change-since = Seit der Ausgabe „{ $edition }“: { $then } ({ $then_year }), jetzt { $now } ({ $now_year }); Veränderung: { $change }.
edition-change-since-published = Seit der Ausgabe „{ $edition }“: { $then } ({ $then_year }, wie damals veröffentlicht), jetzt { $now } ({ $now_year }); Veränderung: { $change }.
edition-change-since-revised = Seit der Ausgabe „{ $edition }“: { $then } ({ $then_year }; damals veröffentlicht: { $published }, seither berichtigt), jetzt { $now } ({ $now_year }); Veränderung: { $change }.
edition-dropped-has-values = Zu einem Indikator, den es heute nicht mehr gibt, können keine Werte stehen: Es gibt keine Reihe, zu der sie gehören.
edition-dropped-has-values-next = Wählen Sie den heutigen Indikator, oder leeren Sie die Werte.
edition-no-id = Die Kurzbezeichnung der Ausgabe fehlt.
edition-no-number = „{ $typed }“ ist keine Zahl.
edition-no-number-next = Schreiben Sie den Wert, wie er veröffentlicht wurde, mit Komma oder Punkt, ohne Einheit.
edition-no-period = „{ $typed }“ ist kein Zeitraum.
edition-no-period-next = Schreiben Sie zum Beispiel 2012, 2012/13 oder 31.12.2012.
edition-no-such-field = Das Handlungsfeld „{ $word }“ gibt es im Katalog nicht.
edition-no-title = Der Titel fehlt.
edition-not-entered = Dieser Eintrag stammt nicht von Ihnen und kann nicht zurückgenommen werden.
edition-period-twice = Der Zeitraum { $period } steht zweimal da.
edition-still-kept = Diesen Indikator gibt es heute; er ist nicht entfallen.
edition-still-kept-next = Für einen entfallenen Indikator wählen Sie „heute nicht mehr geführt“.
edition-two-readings = „{ $typed }“ kann { $with_comma } oder { $with_point } heißen.
edition-two-readings-next = Wählen Sie das Dezimalzeichen.
edition-unknown = Die Ausgabe „{ $word }“ gibt es nicht.
edition-year-out-of-range = „{ $typed }“ ist kein Jahr zwischen 1900 und 2200.
guard-draft = Entwurf – nicht geheimhaltungsgeprüft.
guard-hidden = Der Wert wird nicht gezeigt, weil er auf wenige Personen schließen ließe.

## Ziele
goal-frame = Rahmendaten: zeigen die Lage, kein Ziel.
goal-composition = Eine Zusammensetzung hat kein Mehr oder Weniger, das ein Ziel wäre.
goal-no-direction = Für diesen Indikator ist keine Richtung festgelegt.
goal-no-direction-decided = Für diesen Indikator ist keine Richtung beschlossen. Beim Indikator können Sie selbst eine festlegen.
goal-no-edition = Vor dem neuesten Wert gibt es keine Ausgabe des Monitorings, mit der verglichen werden könnte. Beim Indikator unter „Frühere Ausgaben“ können Sie eine eintragen.
goal-no-value = Es gibt keinen Wert.
goal-one-point = Es gibt nur einen Wert; für eine Richtung braucht es zwei.
goal-too-few-points = Es gibt zu wenige Werte für diese Methode.
goal-duplicate-year = Für ein Jahr gibt es mehr als einen Wert.
goal-not-finite = Ein Eingangswert ist keine Zahl.
goal-no-value-at-edition = Zu keiner früheren Ausgabe gibt es einen Wert der hier Beurteilten, auch nicht zur letzten „{ $edition }“ ({ $year }).
goal-nothing-since-edition = Seit der Ausgabe „{ $edition }“ ({ $year }) gibt es keinen neuen Wert.
goal-share-undefined = Basiswert und Zielwert sind gleich; es gibt keinen Weg, der zurückzulegen wäre.
goal-maintain = Das Ziel ist schon im Basisjahr erreicht; es geht um Halten, nicht um einen Weg.
goal-year-order = Das Zieljahr muss nach dem Basisjahr liegen.
goal-interval-order = Die Grenzen des Zielbereichs sind vertauscht.
goal-beyond-interval = Der Wert liegt außerhalb des Zielbereichs.
goal-no-target = Es ist kein Zielwert gesetzt.
goal-no-target-year = Es ist kein Zielwert mit Zieljahr gesetzt.
goal-no-base-value = Für das Basisjahr gibt es keinen Wert.
goal-direction-improved = Seit der Ausgabe „{ $edition }“: { $then } ({ $then_year }), jetzt { $now } ({ $now_year }); das ist die festgelegte Richtung.
goal-direction-unchanged = Seit der Ausgabe „{ $edition }“ unverändert: { $now } ({ $now_year }).
goal-direction-away = Seit der Ausgabe „{ $edition }“: { $then } ({ $then_year }), jetzt { $now } ({ $now_year }); das ist gegen die festgelegte Richtung.
goal-share-reached = Der Zielwert { $target } ist erreicht: { $now } ({ $now_year }).
goal-share-on-course = Zurückgelegt sind { $share } des Wegs zum Ziel, verstrichen { $share_of_time } der Zeit: von { $base } ({ $base_year }) auf { $now } ({ $now_year }), Ziel { $target } ({ $target_year }).
goal-share-behind = Zurückgelegt sind erst { $share } des Wegs zum Ziel, verstrichen schon { $share_of_time } der Zeit: von { $base } ({ $base_year }) auf { $now } ({ $now_year }), Ziel { $target } ({ $target_year }).
goal-share-pace-unknown = Zurückgelegt sind { $share } des Wegs: von { $base } ({ $base_year }) auf { $now } ({ $now_year }), Ziel { $target }. Ohne Zieljahr lässt sich das Tempo nicht beurteilen.
goal-share-not-moved = Seit dem Basisjahr hat sich der Wert nicht auf das Ziel { $target } zubewegt: { $base } ({ $base_year }), jetzt { $now } ({ $now_year }).
goal-share-away = Der Wert ist weiter vom Ziel { $target } entfernt als im Basisjahr: { $base } ({ $base_year }), jetzt { $now } ({ $now_year }).
goal-weather-sun = { $rule ->
    [maintain] Der Zielwert ist eingehalten, und der Wert entfernt sich im Mittel nicht von ihm.
    [direction] Mittlere und letzte Änderung gehen in die festgelegte Richtung.
   *[other] Bei gleichem Tempo würde das Ziel erreicht oder um weniger als 5 Prozent des restlichen Wegs verfehlt.
  }
goal-weather-partly-cloudy = { $rule ->
    [maintain] Der Zielwert ist eingehalten, aber der Wert wird im Mittel schlechter.
    [direction] Die mittlere Änderung geht in die festgelegte Richtung, die letzte nicht.
   *[other] Bei gleichem Tempo würde das Ziel um 5 bis 20 Prozent des restlichen Wegs verfehlt.
  }
goal-weather-cloud = { $rule ->
    [maintain] Der Zielwert ist nicht eingehalten, aber der Wert nähert sich ihm im Mittel.
    [direction] Die mittlere Änderung geht nicht in die festgelegte Richtung, die letzte schon.
   *[other] Es geht in die Richtung des Ziels, aber bei gleichem Tempo würde es um mehr als 20 Prozent des restlichen Wegs verfehlt.
  }
goal-weather-thunderstorm = { $rule ->
    [maintain] Der Zielwert ist nicht eingehalten, und der Wert nähert sich ihm im Mittel nicht.
    [direction] Weder die mittlere noch die letzte Änderung geht in die festgelegte Richtung.
   *[other] Der Wert nähert sich dem Ziel im Mittel nicht.
  }
goal-break-between = Zwischen { $year } und dem neuesten Wert liegt ein Bruch der Reihe ({ $period }); über ihn hinweg wird nicht gerechnet.
goal-doubt-sampling = Die Änderung ist nicht vom Zufall der Stichprobe zu unterscheiden: Ihr 95-Prozent-Bereich ({ $low } bis { $high }) schließt die Null ein. Angenommen ist eine einfache Zufallsauswahl.
goal-doubt-rounding = Die Änderung ist nicht von der Rundung der Zahlen zu unterscheiden: Möglich ist alles von { $low } bis { $high }.
goal-doubt-non-response = Die Änderung ist nicht von den fehlenden Antworten zu unterscheiden: Möglich ist alles von { $low } bis { $high }.
goal-doubt-many-comparisons = Unter { $count } geprüften Änderungen von Stichproben wäre eine solche auch durch Zufall zu erwarten.
goal-kept-met = Der Zielwert { $target } ist eingehalten: { $now } ({ $now_year }).
goal-kept-met-worsening = Der Zielwert { $target } ist eingehalten, aber der Wert hat sich seit { $then_year } von { $then } auf { $now } verschlechtert.
goal-kept-approaching = Der Zielwert { $target } ist nicht eingehalten: { $now } ({ $now_year }); seit { $then_year } nähert sich der Wert ihm.
goal-kept-missed = Der Zielwert { $target } ist nicht eingehalten: { $now } ({ $now_year }); der Wert nähert sich ihm nicht.
goal-within-inside = Der Wert { $now } ({ $now_year }) liegt im Zielbereich von { $target } bis { $upper }.
goal-no-cases = Dieser Wert ist nicht aus gezählten Fällen gebildet, oder keine mögliche Zahl von Fällen ergäbe einen anderen Stand.
goal-no-statement = Es gibt keine Aussage, die sich ändern könnte.
goal-no-tolerance = Für den Vergleich mit dem Plan ist keine Toleranz festgelegt.
goal-projection-within = Bei linearer Fortsetzung läge der Wert im Zieljahr bei { $projected }; der Zielwert liegt im 95-Prozent-Bereich von { $projected_low } bis { $projected_high }.
goal-projection-beyond = Bei linearer Fortsetzung läge der Wert im Zieljahr bei { $projected }; der ganze 95-Prozent-Bereich von { $projected_low } bis { $projected_high } ist besser als der Zielwert.
goal-projection-short = Bei linearer Fortsetzung läge der Wert im Zieljahr bei { $projected }; der Zielwert liegt außerhalb des 95-Prozent-Bereichs von { $projected_low } bis { $projected_high }.
goal-target-met = Der Zielwert ist erreicht; es fehlt nichts mehr.
goal-target-out-of-range = Ein Anteil in Prozent liegt zwischen 0 und 100; { $typed } ist nicht möglich.
goal-target-out-of-range-next = Geben Sie einen Zielwert zwischen 0 und 100 an.
goal-target-without-direction = Zu dieser Art von Ziel fehlt die Richtung.
goal-target-without-direction-next = Wählen Sie, ob der Wert steigen oder sinken soll.
goal-target-without-value = Zu dieser Art von Ziel fehlt der Zielwert, der obere Wert oder der Plan.
goal-target-without-value-next = Ergänzen Sie den Wert, oder wählen Sie eine andere Art von Ziel.
goal-target-year-past = Das Zieljahr { $year } liegt nicht nach dem neuesten Wert.
goal-too-few-for-trend = { $points } Werte sind zu wenige: Ein Trend lässt sich erst ab { $least } Werten vom Zufall unterscheiden.
goal-trend-wanted = Die Reihe hat einen Trend in die festgelegte Richtung: { $slope } im Jahr (95-Prozent-Bereich { $slope_low } bis { $slope_high }, p-Wert { $p }). Angenommen ist, dass die Jahreswerte unabhängig voneinander schwanken.
goal-trend-unwanted = Die Reihe hat einen Trend gegen die festgelegte Richtung: { $slope } im Jahr (95-Prozent-Bereich { $slope_low } bis { $slope_high }, p-Wert { $p }). Angenommen ist, dass die Jahreswerte unabhängig voneinander schwanken.
goal-trend-none = Ein Trend ist nicht vom Zufall zu unterscheiden (p-Wert { $p }).
goal-unknown-aim = „{ $word }“ ist keine Art von Ziel.
goal-unknown-group = Die Gruppe „{ $word }“ kennt der Katalog nicht.
goal-unknown-method = Die Methode „{ $word }“ gibt es nicht.
interval-full-count = Vollerhebung: kein Stichprobenfehler.
interval-extrapolated = Hochgerechnete Stichprobe ohne ihre Fallzahl: ein Fehlerbereich lässt sich nicht angeben.
interval-as-published = Nur als fertiger Wert veröffentlicht: ein Fehlerbereich lässt sich nicht angeben.
interval-not-a-share = Für diese Art von Wert wird kein Bereich angegeben.
interval-mixed = Zähler und Nenner stammen aus verschiedenen Arten von Erhebungen: ein gemeinsamer Bereich lässt sich nicht angeben.
interval-response-unknown = Freiwillige Antworten; wie viele gefragt wurden, ist nicht geladen. Die Rücklaufquote lässt sich nicht angeben.
interval-derived = Aus anderen Kennzahlen gebildet; deren Bereiche stehen dort.
rollup-no-goal = { $indicators ->
    [one] Der eine Indikator hat kein Ziel; er zeigt die Lage.
   *[other] Keiner der { $indicators } Indikatoren hat ein Ziel; sie zeigen die Lage.
}
rollup-none-judged = { $with_goal ->
    [one] Ein Indikator hat ein Ziel; er lässt sich noch nicht beurteilen.
   *[other] { $with_goal } Indikatoren haben ein Ziel; keiner lässt sich bisher beurteilen.
}
rollup-judged = { $with_goal ->
    [one] Ein Indikator hat ein Ziel; er ist beurteilbar.
   *[other] { $judged } von { $with_goal } Indikatoren mit Ziel sind beurteilbar.
  }
goal-growth-undefined = Von null aus, über null hinweg oder auf ein Ziel von null gibt es keine Wachstumsrate; die Methode ist hier nicht anwendbar.
goal-target-year-passed = Das Zieljahr ist vorbei und der Zielwert nicht erreicht; diese Methode beurteilt nur die Zeit davor.
goal-no-window = In den Jahren, in denen der Zeitraum dieser Methode beginnen muss, gibt es keinen Wert.
goal-beyond-limit = Der Basiswert liegt jenseits der angegebenen natürlichen Grenze.
goal-panel-too-small = Zum Vergleich braucht es mindestens zwei Werte anderer Gebiete.
goal-panel-without-spread = Alle Vergleichswerte sind gleich; damit fehlt das Maß für den Abstand.
goal-negative-tolerance = Die Toleranz darf nicht kleiner als null sein.
goal-no-plan-value = Für das Jahr des neuesten Wertes gibt es keinen Planwert.
goal-no-common-years = Gruppe und Vergleichsgruppe haben keine zwei Jahre gemeinsam.
goal-group-ahead = Die Gruppe liegt vorn; diese Regel gilt für einen Rückstand.
goal-parity-undefined = Beide Anteile sind null; daraus lässt sich kein Verhältnis bilden.
goal-negative-rate = Ein Verhältnis dieser Art braucht Werte über null.
goal-met = Der Zielwert ist erreicht.
goal-met-worsening = Der Zielwert ist erreicht, aber der Wert ist schlechter als im Basisjahr.
goal-lost = Der Zielwert war im Basisjahr erreicht und ist es jetzt nicht mehr.
goal-eurostat-significant = Deutlicher Fortschritt: mindestens 95 Prozent des nötigen Wachstums oder, ohne Zielwert, mindestens 1 Prozent im Jahr.
goal-eurostat-moderate = Mäßiger Fortschritt: 60 bis unter 95 Prozent des nötigen Wachstums oder, ohne Zielwert, 0 bis unter 1 Prozent im Jahr.
goal-eurostat-insufficient = Unzureichender Fortschritt: weniger als 60 Prozent des nötigen Wachstums.
goal-eurostat-away = Der Wert entfernt sich vom Ziel.
goal-eurostat-moderate-away = Der Wert bewegt sich um höchstens 1 Prozent im Jahr gegen die festgelegte Richtung.
goal-eurostat-significant-away = Der Wert bewegt sich um mehr als 1 Prozent im Jahr gegen die festgelegte Richtung.
goal-un2022-on-track = Auf Kurs: mindestens 95 Prozent des nötigen Wachstums oder, ohne Zielwert, mehr als 1 Prozent im Jahr.
goal-un2022-fair = Ordentlicher Fortschritt, der schneller werden muss.
goal-un2022-limited = Geringer oder kein Fortschritt.
goal-un2022-deterioration = Verschlechterung.
goal-un2023-on-track = Auf Kurs: Bei diesem Wachstum wären im Zieljahr mindestens 95 Prozent des Weges zurückgelegt; ohne Zielwert mindestens 2 Prozent im Jahr.
goal-un2023-fair = Ordentlicher Fortschritt, der schneller werden muss.
goal-un2023-stagnation = Stillstand oder Rückschritt.
goal-un2023-as-good-as-met = Der Wert liegt höchstens einen Prozentpunkt neben dem Zielwert von 0 oder 100 Prozent; das gilt als erreicht.
goal-opensdg-substantial = Auf Kurs: mindestens 95 Prozent des nötigen Wachstums oder, ohne Zielwert, ein Wachstum über der oberen Schwelle.
goal-opensdg-moderate = Fortschritt, der schneller werden muss.
goal-opensdg-limited = Geringer Fortschritt.
goal-opensdg-deterioration = Verschlechterung.
goal-sdsn-on-track = Auf Kurs: Das Tempo reicht für das Ziel.
goal-sdsn-moderate = Mäßige Verbesserung: mindestens die Hälfte des nötigen Tempos.
goal-sdsn-stagnating = Stillstand: weniger als die Hälfte des nötigen Tempos.
goal-sdsn-decreasing = Rückgang: Der Wert entfernt sich vom Ziel.
goal-oecd-short = Der Zielwert ist nicht erreicht.
goal-plan-on-path = Der Wert { $now } ({ $now_year }) ist so gut wie der Planwert { $planned } oder besser.
goal-plan-slightly-off = Der Wert { $now } ({ $now_year }) liegt hinter dem Planwert { $planned }, aber innerhalb der Toleranz ({ $tolerance }).
goal-plan-off = Der Wert { $now } ({ $now_year }) liegt um mehr als die Toleranz ({ $tolerance }) hinter dem Planwert { $planned }. Hinter dem Plan entscheidet die letzte Änderung über den Stand.
goal-laender-both = Der Wert der Gruppe hat sich verbessert, und der Abstand ist kleiner geworden. Gruppe { $then } ({ $then_year }), jetzt { $now } ({ $now_year }); Abstand { $gap_then }, jetzt { $gap_now }.
goal-laender-gap-same = Der Wert der Gruppe hat sich verbessert, der Abstand ist gleich geblieben. Gruppe { $then } ({ $then_year }), jetzt { $now } ({ $now_year }); Abstand { $gap_then }, jetzt { $gap_now }.
goal-laender-gap-wider = Der Wert der Gruppe hat sich verbessert, der Abstand ist aber größer geworden. Gruppe { $then } ({ $then_year }), jetzt { $now } ({ $now_year }); Abstand { $gap_then }, jetzt { $gap_now }.
goal-laender-levelling-down = Der Abstand ist kleiner geworden, aber nicht durch eine Verbesserung der Gruppe. Das ist kein Fortschritt. Gruppe { $then } ({ $then_year }), jetzt { $now } ({ $now_year }); Abstand { $gap_then }, jetzt { $gap_now }.
goal-laender-left-behind = Der Wert der Gruppe ist gleich geblieben, der Abstand ist größer geworden. Gruppe { $then } ({ $then_year }), jetzt { $now } ({ $now_year }); Abstand { $gap_then }, jetzt { $gap_now }.
goal-laender-worse = Der Wert der Gruppe hat sich verschlechtert. Gruppe { $then } ({ $then_year }), jetzt { $now } ({ $now_year }); Abstand { $gap_then }, jetzt { $gap_now }.
goal-laender-unchanged = Weder der Wert der Gruppe noch der Abstand hat sich verändert. Gruppe { $then } ({ $then_year }), jetzt { $now } ({ $now_year }); Abstand { $gap_then }, jetzt { $gap_now }.
goal-laender-crossed = Der Abstand hat die Seite gewechselt; das ist weder eine Annäherung noch eine bloße Vergrößerung. Gruppe { $then } ({ $then_year }), jetzt { $now } ({ $now_year }); Abstand { $gap_then }, jetzt { $gap_now }.
goal-parity-below = Der Wert ist niedriger als der Vergleichswert (Paritätsindex unter 0,97). Wert { $now }, Vergleichswert { $reference_now } ({ $now_year }); Index { $parity }.
goal-parity-inside = Anteil wie beim Vergleichswert: Der Paritätsindex liegt zwischen 0,97 und 1,03. Wert { $now }, Vergleichswert { $reference_now } ({ $now_year }); Index { $parity }.
goal-parity-above = Der Wert ist höher als der Vergleichswert (Paritätsindex über 1,03). Wert { $now }, Vergleichswert { $reference_now } ({ $now_year }); Index { $parity }.
goal-parity-nearer = Der Paritätsindex ist näher an 1 als zuvor. Wert { $now }, Vergleichswert { $reference_now }, Index { $parity } ({ $now_year }); Index zuvor { $parity_then } ({ $then_year }).
goal-parity-same = Der Paritätsindex ist so weit von 1 entfernt wie zuvor. Wert { $now }, Vergleichswert { $reference_now }, Index { $parity } ({ $now_year }); Index zuvor { $parity_then } ({ $then_year }).
goal-parity-farther = Der Paritätsindex ist weiter von 1 entfernt als zuvor. Wert { $now }, Vergleichswert { $reference_now }, Index { $parity } ({ $now_year }); Index zuvor { $parity_then } ({ $then_year }).
goal-parity-crossed = Der Paritätsindex hat die 1 überschritten. Wert { $now }, Vergleichswert { $reference_now }, Index { $parity } ({ $now_year }); Index zuvor { $parity_then } ({ $then_year }).
goal-gap-closed = Es gibt keinen Abstand mehr.
goal-gap-narrowing = Der Abstand wird kleiner; ohne Zieljahr lässt sich das Tempo nicht beurteilen. Abstand { $gap_then } ({ $then_year }), jetzt { $gap_now } ({ $now_year }).
goal-gap-on-pace = Der Abstand wird kleiner und wäre bei diesem Tempo bis zum Zieljahr { $target_year } geschlossen. Abstand { $gap_then } ({ $then_year }), jetzt { $gap_now } ({ $now_year }).
goal-gap-behind-pace = Der Abstand wird kleiner, wäre bei diesem Tempo aber im Zieljahr { $target_year } noch nicht geschlossen. Abstand { $gap_then } ({ $then_year }), jetzt { $gap_now } ({ $now_year }).
goal-gap-levelling-down = Der Abstand ist nur kleiner geworden, weil sich die bessere Seite verschlechtert hat. Das ist kein Fortschritt. Abstand { $gap_then } ({ $then_year }), jetzt { $gap_now } ({ $now_year }).
goal-gap-unchanged = Der Abstand ist gleich geblieben. Abstand { $gap_then } ({ $then_year }), jetzt { $gap_now } ({ $now_year }).
goal-gap-widening = Der Abstand ist größer geworden. Abstand { $gap_then } ({ $then_year }), jetzt { $gap_now } ({ $now_year }).
goal-gap-crossed = Der Abstand hat die Seite gewechselt. Abstand { $gap_then } ({ $then_year }), jetzt { $gap_now } ({ $now_year }).
goal-frame-has-no-goal = Rahmendaten können kein Ziel haben.
goal-year-out-of-range = Das Jahr { $year } ist nicht möglich.
goal-year-out-of-range-next = Geben Sie ein Jahr mit vier Ziffern an.
goal-target-no-number = „{ $typed }“ ist keine Zahl.
goal-target-no-number-next = Schreiben Sie zum Beispiel 18,5.

## Rechenweg
explain-hidden = Wird nicht gezeigt, weil die Fallzahl zu klein ist.
explain-share = Zähler geteilt durch Nenner, mal { $factor }, gerundet (Nachkommastellen: { $decimals })
explain-count = Anzahl
explain-segregation = Index der Dissimilarität: halbe Summe der Unterschiede zwischen den Anteilen beider Gruppen je Gebiet, mal { $factor }, gerundet (Nachkommastellen: { $decimals })
explain-isolation = Isolationsindex: Anteil der Gruppe im Gebiet, gemittelt über die Personen der Gruppe, Σ (xᵢ/X) · (xᵢ/tᵢ), mal { $factor }, gerundet (Nachkommastellen: { $decimals })
explain-exposure = Kontaktindex: Anteil der Übrigen im Gebiet, gemittelt über die Personen der Gruppe, Σ (xᵢ/X) · (yᵢ/tᵢ), mal { $factor }, gerundet (Nachkommastellen: { $decimals })
explain-entropy-index = Entropieindex nach Theil: um wie viel weniger gemischt die Gebiete im Mittel sind als das ganze Gebiet, Σ tᵢ · (E − Eᵢ) / (T · E), mal { $factor }, gerundet (Nachkommastellen: { $decimals })
explain-location-quotient = Standortquotient: Anteil der Gruppe im Gebiet geteilt durch ihren Anteil im ganzen Gebiet, (xᵢ/tᵢ) / (X/T), mal { $factor }, gerundet (Nachkommastellen: { $decimals })
explain-shannon = Vielfalt nach Shannon: −Σ pᵢ · ln pᵢ über die Anteile der Gruppen, mal { $factor }, gerundet (Nachkommastellen: { $decimals })
explain-simpson = Vielfalt nach Simpson: wie oft zwei zufällig gewählte Personen verschiedenen Gruppen angehören, mal { $factor }, gerundet (Nachkommastellen: { $decimals })
explain-balance = Saldo: Zugänge minus Abgänge, gerundet (Nachkommastellen: { $decimals })
explain-mean = Mittelwert: Summe geteilt durch Anzahl, mal { $factor }, gerundet (Nachkommastellen: { $decimals })
explain-standardised = Altersstandardisiert: Σ Gewicht × Rate je Altersgruppe, geteilt durch die Summe der Gewichte, mal { $factor }, gerundet (Nachkommastellen: { $decimals })
explain-gap = { $unit ->
        [points] Abstand in Prozentpunkten: Wert der Gruppe minus Vergleichswert, gerundet (Nachkommastellen: { $decimals })
       *[other] Abstand: Wert der Gruppe minus Vergleichswert, gerundet (Nachkommastellen: { $decimals })
    }
explain-ratio = Verhältnis: Wert der Gruppe geteilt durch Vergleichswert, mal { $factor }, gerundet (Nachkommastellen: { $decimals })
explain-index = Index: Wert geteilt durch den Wert im Basiszeitraum, mal 100 (Basis = 100), gerundet (Nachkommastellen: { $decimals })
explain-change = { $unit ->
        [points] Veränderung in Prozentpunkten: Wert minus früherer Wert, gerundet (Nachkommastellen: { $decimals })
       *[other] Veränderung: Wert minus früherer Wert, gerundet (Nachkommastellen: { $decimals })
    }
explain-change-percent = Veränderung in Prozent: Wert minus früherer Wert, geteilt durch den früheren Wert, mal 100, gerundet (Nachkommastellen: { $decimals })
explain-published = wie veröffentlicht, gerundet (Nachkommastellen: { $decimals }); die Zahlen, aus denen der Wert gebildet ist, liegen nicht vor
explain-published-used = veröffentlichter Wert
explain-published-agrees = veröffentlichter Wert: stimmt mit dem berechneten überein
explain-published-differs = veröffentlichter Wert: weicht vom berechneten ab
explain-part = { $indicator }, { $period } ({ $members })
explain-rounding = ungerundet
explain-numerator = Zähler: { $measure } ({ $members })
explain-denominator = Nenner: { $measure } ({ $members })
explain-counted = gezählt: { $measure } ({ $members })
explain-group = { $title }: { $group }
explain-rest = Übrige: { $measure } ({ $members })
explain-rows = in der Datei gezählt, Zeilen: { $count }
explain-facts = aus { $count } Werten zusammengezählt
explain-fact = { $area }, { $period }: { $measure } ({ $members })
explain-areas = { $count } { $level }
explain-area = { $area }: Gruppe { $group }, Übrige { $rest }

## Vorsicht
caution-concept-muenster = „Migrationsvorgeschichte“ schließt in Münster auch Vertriebene und Aussiedler ein; andere Städte und Statistiken zählen anders.
caution-estimate = Persönliche und vererbte Vorgeschichte werden aus Merkmalen des Melderegisters abgeleitet, nicht erfragt.
caution-citizenship-series = Die Reihe folgt nicht denselben Personen: Wer eingebürgert wird, verlässt sie, Neuzugezogene kommen hinzu.
caution-segregation-areas = Der Index hängt von Zahl und Zuschnitt der Gebiete ab; vergleichbar sind nur Jahre mit denselben Gebieten.
caution-not-migration-alone = Unterschiede zwischen Gruppen und Gebieten entstehen nicht allein durch Migration.
caution-age-structure = Rohe Quote: Die Gruppen sind unterschiedlich alt; ein Teil des Unterschieds kann daran liegen.
caution-voluntary = Freiwillige Angaben: Der Wert gilt nur für Personen, die geantwortet haben.
caution-sample = Stichprobe: Der Wert ist unsicher; kleine Unterschiede bedeuten nichts.
caution-concept-differs = Diese Quelle grenzt die Gruppe anders ab als andere Kennzahlen; nicht unmittelbar vergleichen.
caution-unknown-part = Für einen Teil der Personen fehlt die Angabe; das kann den Wert verschieben.
caution-school-place = Gezählt wird am Ort der Schule; ein Teil der Schülerinnen und Schüler wohnt außerhalb.
caution-two-places = Zähler und Nenner können verschiedene Orte meinen: den der Einrichtung oder des Betriebs und den Wohnort.
caution-small-numbers = Kleine Zahlen: Schon eine Person oder Organisation mehr ändert den Wert deutlich.
caution-rare-event = Nur alle fünf Jahre gibt es einen Wert; ein Verlauf lässt sich kaum beurteilen.
caution-arrivals = Der Wert hängt davon ab, wie viele Menschen ankommen, bleiben oder gehen; er bewertet niemanden.
caution-rounded-to-5 = Die Zahlen der Quelle sind auf Vielfache von 5 gerundet; kleine Werte sind ungenau.
caution-birth-citizenship = Die Staatsangehörigkeit bei der Geburt folgt dem Recht; sie sagt wenig über die Herkunft der Eltern.
caution-law = Der Wert hängt vom geltenden Recht ab; Gesetzesänderungen verschieben ihn.

## Sitzung
session-same-file = Diese Datei ist schon geladen: { $name }.
session-same-file-next = Die geladene Datei bleibt, wie sie ist. Entfernen Sie sie zuerst, wenn Sie eine neue Fassung laden wollen.
session-no-such-table = Diese Datei ist nicht mehr geladen.
session-no-such-scope = Dieser Datenstand ist nicht mehr geladen.
session-no-such-area-note = Diese Angabe zu Gebieten gibt es nicht mehr.
session-no-such-area-note-next = Laden Sie die Liste neu, indem Sie den Bildschirm wechseln.
session-no-such-area = Dieses Gebiet gibt es hier nicht.
session-no-such-level = Diese Gebietsart gibt es hier nicht: { $word }.
session-no-such-indicator = Den Indikator { $word } gibt es im Katalog nicht.
session-no-such-figure = Für { $period } gibt es keinen Wert.
session-no-such-earlier = Über eine Datei „{ $name }“ wurde nichts festgelegt.
session-no-such-earlier-next = Öffnen Sie das Projekt, in dem die Festlegungen stehen.
session-no-such-breakdown = Diese Kennzahl lässt sich nicht nach „{ $word }“ aufgliedern.
session-no-such-breakdown-next = Wählen Sie eine der angebotenen Aufgliederungen.
session-rows-hidden = Diese Zeilen werden nicht gezeigt, weil sie auf einzelne Personen schließen ließen.
session-rows-hidden-next = Gezeigt wird nur, wie viele Zeilen es sind.
table-overflow = Eine Summe ist zu groß, um genau gerechnet zu werden.
table-unknown-column = Die Spalte { $column } gibt es nicht.
project-syntax = Die Projektdatei lässt sich nicht lesen.
project-unknown-class = Die Klasse „{ $word }“ gibt es nicht.
boundary-out-of-order = Interner Fehler: falsche Reihenfolge.
boundary-out-of-order-next = Laden Sie die Datei noch einmal. Bleibt es dabei, melden Sie es bitte, ohne Daten beizufügen.
boundary-pack = Interner Fehler beim Packen.
boundary-pack-next = Laden Sie die Datei noch einmal. Bleibt es dabei, melden Sie es bitte, ohne Daten beizufügen.
boundary-unpack = Interner Fehler beim Auspacken.
boundary-unpack-next = Laden Sie die Datei noch einmal. Bleibt es dabei, melden Sie es bitte, ohne Daten beizufügen.

## Katalog
catalogue-composition-direction = Katalog: „{ $word }“ ist eine Zusammensetzung und darf nur keine Richtung oder Parität haben.
catalogue-duplicate-id = Katalog: Die Kennung { $word } kommt zweimal vor.
catalogue-leitziel-without-principle = Katalog: Ein Leitziel nennt keinen Grundsatz.
catalogue-missing-citation = Katalog: Bei „{ $word }“ fehlt ein Nachweis.
catalogue-missing-key = Katalog: Die Angabe „{ $key }“ fehlt.
catalogue-missing-teilziel = Katalog: Dem Indikator „{ $word }“ fehlt das Teilziel.
catalogue-missing-text = Katalog: Der Text „{ $key }“ fehlt.
catalogue-not-part-of = Katalog: In „{ $word }“ ist der Zähler kein Teil des Nenners.
catalogue-partition-overlaps = Katalog: Die Teile einer Aufteilung überschneiden sich in „{ $word }“.
catalogue-syntax = Katalog: Die Datei lässt sich nicht lesen.
catalogue-target-without-decision = Katalog: Ein Zielwert von „{ $word }“ nennt keinen Beschluss.
catalogue-unknown-key = Katalog: Die Angabe „{ $word }“ ist unbekannt.
catalogue-unknown-word = Katalog: Das Wort „{ $word }“ ist unbekannt ({ $kind }).
catalogue-wrong-type = Katalog: „{ $key }“ hat die falsche Form.
catalogue-area-of-two = Katalog: „{ $word }“ gehört schon zu „{ $other }“.
catalogue-area-of-two-next = Nennen Sie jedes Gebiet nur bei einem größeren Gebiet.
catalogue-area-twice = Katalog: „{ $word }“ steht auf derselben Seite zweimal.
catalogue-area-twice-next = Nennen Sie jedes Gebiet nur einmal.
catalogue-bases-differ = Katalog: In „{ $word }“ haben Zähler und Nenner verschiedene Grundgesamtheiten.
catalogue-bases-differ-next = Verwenden Sie auf beiden Seiten dieselbe, oder begründen Sie den Unterschied in „allow.bases“.
catalogue-begins-without-range = Katalog: „begins“ nennt „{ $word }“. Das ist keine Dimension aus Zahlenbereichen, nach der diese Größe gegliedert ist.
catalogue-begins-without-range-next = Nennen Sie eine Dimension der Art „range“, die auch unter „dimensions“ steht, zum Beispiel age.
catalogue-concepts-differ = Katalog: In „{ $word }“ grenzen Zähler und Nenner die Bevölkerung verschieden ab.
catalogue-concepts-differ-next = Verwenden Sie auf beiden Seiten dieselbe Abgrenzung, oder begründen Sie den Unterschied in „allow.concepts“.
catalogue-crosswalk-neither-merges-nor-splits = Katalog: Die Gebietsänderung von { $word } legt Gebiete weder zusammen noch teilt sie eines.
catalogue-crosswalk-neither-merges-nor-splits-next = Nennen Sie auf genau einer Seite ein einziges Gebiet.
catalogue-crosswalk-overlaps = Katalog: „{ $word }“ kommt schon in der Gebietsänderung von { $other } vor. Beide überschneiden sich.
catalogue-crosswalk-overlaps-next = Fassen Sie beide Änderungen zu einer zusammen, oder nehmen Sie eine davon zurück.
catalogue-cycle = Katalog: „{ $word }“ wird aus sich selbst berechnet.
catalogue-cycle-next = Prüfen Sie „of“ und „with“ der beteiligten Indikatoren.
catalogue-frame-with-direction = Katalog: „{ $word }“ gehört zu den Rahmendaten und darf keine Richtung haben.
catalogue-frame-with-direction-next = Streichen Sie die Richtung, oder ordnen Sie den Indikator einem Teilziel zu.
catalogue-label-of-two = Katalog: Die Beschriftung „{ $word }“ meint schon etwas anderes: { $other }.
catalogue-label-of-two-next = Geben Sie jede Beschriftung nur einmal an.
catalogue-measure-without-dimension = Katalog: „{ $measure }“ ist nicht nach „{ $word }“ unterteilt.
catalogue-measure-without-dimension-next = Ergänzen Sie die Dimension bei der Messgröße, oder streichen Sie die Bedingung.
catalogue-no-number = Katalog: „{ $word }“ ist keine Zahl.
catalogue-no-number-next = Schreiben Sie Ziffern, mit einem Punkt vor den Nachkommastellen.
catalogue-no-period = Katalog: „{ $word }“ ist kein Zeitraum.
catalogue-no-period-next = Schreiben Sie zum Beispiel 2024 oder 2024-12-31.
catalogue-no-range = Katalog: „{ $word }“ ist kein Bereich von Zahlen.
catalogue-no-range-next = Schreiben Sie zum Beispiel 15-64 oder 65+.
catalogue-parent-not-larger = Katalog: „{ $word }“ ist keine größere Gebietsart als die der Teile.
catalogue-parent-not-larger-next = Nennen Sie unter „parent_level“ eine Gebietsart, die aus den Teilen besteht.
catalogue-parent-without-parts = Katalog: Für „{ $word }“ sind keine Teile genannt.
catalogue-parent-without-parts-next = Nennen Sie unter „areas“ alle Teile.
catalogue-parity-without-reference = Katalog: „{ $word }“ zielt auf Parität, nennt aber nicht, womit verglichen wird.
catalogue-parity-without-reference-next = Ergänzen Sie „reference“ oder „compare“.
catalogue-partitions-differ = Katalog: Zwei Aufteilungen mit gemeinsamen Teilen ergeben nicht dasselbe Ganze (ab „{ $word }“).
catalogue-partitions-differ-next = Ergänzen Sie die fehlenden Teile in der kleineren Aufteilung.
catalogue-range-with-members = Katalog: „{ $word }“ besteht aus Bereichen von Zahlen und darf keine einzelnen Teile nennen.
catalogue-range-with-members-next = Streichen Sie die Teile, oder die Angabe, dass es Bereiche sind.
catalogue-ranges-overlap = Katalog: Der Bereich „{ $word }“ überschneidet sich mit einem anderen.
catalogue-ranges-overlap-next = Ändern Sie die Grenzen so, dass jede Zahl in genau einem Bereich liegt.
catalogue-rate-in-a-sum = Katalog: „{ $word }“ ist eine Quote oder ein Mittelwert und lässt sich nicht mit anderem zusammenzählen.
catalogue-rate-in-a-sum-next = Verwenden Sie die Anzahlen, aus denen sie gebildet ist, oder „published“.
catalogue-same-definition = Katalog: „{ $word }“ ist genauso definiert wie „{ $other }“.
catalogue-same-definition-next = Streichen Sie einen der beiden Indikatoren.
catalogue-set-overlaps = Katalog: „{ $word }“ enthält Teile, die in derselben Bedingung schon genannt sind.
catalogue-set-overlaps-next = Nennen Sie jeden Teil nur einmal.
catalogue-target-before-its-base = Katalog: Bei „{ $word }“ liegt das Zieljahr nicht nach dem Basisjahr.
catalogue-target-interval-order = Beim Indikator „{ $word }“ sind die Grenzen des Zielbereichs vertauscht.
catalogue-target-without-value = Dem Ziel des Indikators „{ $word }“ fehlt der Zielwert, der obere Wert oder der Plan.
catalogue-targets-contradict = Für den Indikator „{ $word }“ stehen zwei Ziele derselben Art für dasselbe Jahr und dieselbe Gruppe mit verschiedenen Werten.
catalogue-target-before-its-base-next = Berichtigen Sie eines der beiden Jahre.
catalogue-target-out-of-range = Katalog: Der Zielwert von „{ $word }“ ist kein möglicher Anteil; möglich ist 0 bis 100.
catalogue-target-out-of-range-next = Berichtigen Sie den Wert, oder begründen Sie in „over_100“, warum mehr als 100 Prozent richtig sein können.
catalogue-target-without-direction = Katalog: „{ $word }“ hat einen Zielwert, aber keine Richtung.
catalogue-target-without-direction-next = Geben Sie die beschlossene Richtung an, oder streichen Sie den Zielwert.
catalogue-union-empty = Katalog: Die Zusammenfassung „{ $word }“ nennt keine Teile.
catalogue-union-empty-next = Nennen Sie die Teile, aus denen sie besteht.
catalogue-unit-and-factor = Katalog: Zur Einheit „{ $word }“ gehört der Faktor { $expected }, angegeben ist { $factor }.
catalogue-unit-and-factor-next = Berichtigen Sie Einheit oder Faktor.
read-delimiter-named = die erste Zeile („sep=“) nennt es
read-extra-empty-cell = Zeile mit einer leeren Zelle mehr als die anderen; ihre Werte könnten um eine Spalte verschoben sein
read-extra-empty-cell-next = Vergleichen Sie diese Zeilen in der Vorschau mit der Datei und berichtigen Sie sie dort.
read-header-again = Die Kopfzeile steht noch einmal zwischen den Daten; diese Zeile ist keine Datenzeile.
read-invisible-characters = Zellen mit Steuerzeichen oder unsichtbaren Zeichen; sie sind ausgeschrieben, zum Beispiel als [U+202E].
read-invisible-characters-next = Entfernen Sie diese Zeichen in der Datei, wenn Bezeichnungen deshalb nicht erkannt werden.
read-kind-seen = gezählt: { $numbers } Zahlen, { $periods } Zeitangaben, { $texts } Texte, { $empty } leere Zellen
layout-headers = erkannt an den Überschriften { $headers }
layout-metadata = erkannt am Vorspann der Datei: { $words }
layout-named = erkannt an „{ $words }“ in Titel oder Anmerkungen
read-lost-characters = Zellen mit Zeichen, die nicht lesbar waren (�)
read-lost-characters-next = Wählen Sie einen anderen Zeichensatz, oder laden Sie die Datei noch einmal herunter.
read-mangled = Die Datei ist vermutlich von einem Tabellenprogramm beschädigt: Ganze Zeilen stehen in Anführungszeichen und sind an Kommas zerteilt. Sie lässt sich wieder zusammensetzen.
read-mangled-next = Entscheiden Sie unter „Wie wir die Datei gelesen haben“, ob die Zeilen zusammengesetzt werden, und prüfen Sie danach die Vorschau.
read-no-notes-below = unter der Tabelle steht nichts
read-notes-below = Zeilen darunter sind Anmerkungen: { $count }
read-quote-escaped = vor Anführungszeichen in Zellen steht ein umgekehrter Schrägstrich
read-quote-single = Zellen beginnen und enden mit einfachen Anführungszeichen
read-quote-usual = wie üblich
read-rows-are-rows = jede Zeile der Datei ist eine Zeile der Tabelle
read-sub-heading = Zeile mit nur einer Bezeichnung in der ersten Spalte: vermutlich eine Zwischenüberschrift
read-too-large-to-transpose = Nur kleine Dateien (bis { $limit } Bytes) lassen sich drehen.
read-too-large-to-transpose-next = Vertauschen Sie Zeilen und Spalten in Ihrer Tabellenkalkulation.
read-too-many-columns = Die Datei hat { $columns } Spalten; gelesen werden höchstens { $limit }.
read-too-many-columns-next = Prüfen Sie das Trennzeichen, oder teilen Sie die Tabelle.
read-record-too-long = Eine Zeile ist länger als { $limit } Bytes.
read-record-too-long-next = Ist das wirklich eine Tabelle? Oft fehlt ein schließendes Anführungszeichen.
choice-by-user = von Ihnen festgelegt
choice-unknown = Die Entscheidung „{ $what }“ gibt es nicht.
choice-unknown-next = Prüfen Sie die Projektdatei an dieser Stelle.
choice-impossible = „{ $value }“ ist hier nicht möglich.
choice-impossible-next = Wählen Sie einen der angebotenen Werte; Zeilen sind Zahlen ab 1.
project-unknown-key = Die Projektdatei enthält das unbekannte Wort „{ $word }“.
project-unknown-key-next = Prüfen Sie die genannte Zeile.
project-wrong-type = In der Projektdatei hat „{ $key }“ einen Wert falscher Art.
project-wrong-type-next = Prüfen Sie die genannte Zeile.
check-no-number = „{ $typed }“ ist keine Zahl.
check-no-number-next = Geben Sie den veröffentlichten Wert mit Ziffern ein, zum Beispiel 12 345 oder 12,5.
check-no-such-figure = Diese Summe gibt es nicht, oder sie wird nicht gezeigt.
check-no-such-figure-next = Wählen Sie eine der angezeigten Summen.
number-rounded-counts = alle { $count } Werte wie „1.230“ enden auf 0: gerundete Anzahlen mit Tausenderzeichen

## Arbeitsmappen
read-workbook-damaged = Die Arbeitsmappe ist beschädigt oder unvollständig (Teil: { $part }).
read-workbook-damaged-next = Laden Sie die Datei noch einmal herunter. Lässt sie sich in Ihrem Programm öffnen, speichern Sie sie dort neu.
read-workbook-encrypted = Die Arbeitsmappe ist mit einem Kennwort verschlüsselt.
read-workbook-encrypted-next = Öffnen Sie sie in Ihrem Programm, speichern Sie sie ohne Kennwort und wählen Sie die neue Datei.
read-workbook-too-large = Die Arbeitsmappe ist zu groß: mehr als { $limit } { $what ->
        [bytes] Bytes
        [cells] Zellen auf einem Blatt
        [sheets] Blätter
       *[other] { $what }
    }.
read-workbook-too-large-next = Speichern Sie das gebrauchte Blatt allein, am besten als CSV (UTF-8). Oft liegt es an Zellen weit rechts oder unten, die niemand braucht.
read-workbook-empty = Auf keinem Blatt der Arbeitsmappe steht etwas.
read-workbook-empty-next = Prüfen Sie, ob Sie die richtige Datei gewählt haben. Diagramme und Bilder werden nicht gelesen.
read-workbook-kind = { $kind ->
        [xlsb] Arbeitsmappen der Art XLSB werden nicht gelesen.
        [zip] Das ist ein Archiv oder Dokument, aber keine Arbeitsmappe.
        [ole] Das ist ein altes Office-Dokument, aber keine Arbeitsmappe von Excel 5 oder neuer.
       *[other] Das ist keine Arbeitsmappe.
    }
read-workbook-kind-next = Speichern Sie die Tabelle als XLSX, ODS oder CSV (UTF-8). Ein Archiv packen Sie vorher aus.
read-workbook-no-such-sheet = Ein Blatt Nummer { $number } gibt es nicht.
read-workbook-codepage = Die Texte sind in einem Zeichensatz geschrieben (Nummer { $page }), der hier wie westeuropäisch gelesen wird.
read-workbook-codepage-next = Prüfen Sie Umlaute und Sonderzeichen. Sind sie falsch, speichern Sie die Datei als XLSX.
read-hidden-sheet = Das Blatt „{ $sheet }“ ist ausgeblendet.
read-hidden-rows = Ausgeblendete Zeile; sie wird trotzdem gelesen
read-hidden-rows-next = Prüfen Sie, ob diese Zeilen zur Tabelle gehören oder nur Hilfsrechnungen sind.
read-hidden-columns = Ausgeblendete Spalte; sie wird trotzdem gelesen
read-hidden-columns-next = Prüfen Sie, ob diese Spalten zur Tabelle gehören oder nur Hilfsrechnungen sind.
read-merged-filled = Verbundene Zelle: Der Inhalt gilt für jede ihrer Zeilen.
read-merged-number = Verbundene Zelle mit einer Zahl: Sie steht nur in der ersten ihrer Zeilen, damit sie nicht doppelt zählt.
read-merged-number-next = Prüfen Sie, ob die Zahl für alle Zeilen zusammen gilt. Gilt sie für jede einzeln, heben Sie die Verbindung auf und tragen Sie sie in jede Zeile ein.
read-masked-by-format = Die Tabelle zeigt hier { $sign ->
        [blank] nichts
       *[other] „{ $sign }“
    } statt der gespeicherten Zahl. Gelesen wird die Zahl.
read-masked-by-format-next = So verbergen Statistikstellen unsichere oder geheime Werte. Veröffentlichen Sie diese Zahlen nicht, ohne nachzufragen.
read-formula-without-value = Formel ohne gespeichertes Ergebnis; die Zelle gilt als leer
read-formula-without-value-next = Öffnen Sie die Datei in einer Tabellenkalkulation und speichern Sie sie: Dann wird gerechnet und das Ergebnis steht darin.
read-sheet-table = { $rows } Zeilen einer Tabelle, { $numbers } von { $cells } Zellen sind Zahlen
read-sheet-no-table = keine Tabelle, nur einzelne Zellen
number-stored = { $count } Zellen sind als Zahl gespeichert, nicht als Text

# Zeiträume
period-q1 = 1. Quartal { $years }
period-q2 = 2. Quartal { $years }
period-q3 = 3. Quartal { $years }
period-q4 = 4. Quartal { $years }
period-h1 = 1. Halbjahr { $years }
period-h2 = 2. Halbjahr { $years }
period-ws = WS { $years }
period-ss = SS { $years }
read-header-other-delimiter = Zeile { $first } ist mit einem anderen Trennzeichen geschrieben und ergibt genau { $fields } Namen
read-workbook-seen = am Inhalt erkannt
read-repaired = Die zerteilten Zeilen sind auf Ihren Wunsch zusammengesetzt.
flag-currency = mit Währung
bind-area-is-whole = Zeilen mit „{ $label }“ sind als Werte für das Ganze gelesen, nicht als ein Gebiet.
bind-area-is-sum = „{ $label }“ ist immer die Summe aller anderen Gebiete; diese Zeilen sind als Werte für das Ganze gelesen.
bind-area-is-sum-next = Ist es doch ein Gebiet, ergänzen Sie in der Datei eine Spalte mit der Gebietsart.
number-scale-in-name = der Spaltenname sagt „{ $words }“; zum Rechnen werden die Zahlen vervielfacht, Summen stehen wie gedruckt
number-scale-in-title = Zeile { $line } sagt „{ $words }“; zum Rechnen werden die Zahlen vervielfacht, Summen stehen wie gedruckt
what-scale = Einheit
what-scale-column = Einheit von „{ $column }“
value-scale-1 = wie gedruckt
value-scale-1000 = in Tausend
value-scale-1000000 = in Millionen
flag-thousands = in der Datei in Tausend, hier vervielfacht
flag-millions = in der Datei in Millionen, hier vervielfacht
read-looks-transposed = Jede Zeile enthält Gleichartiges, die Spalten nicht: Die Tabelle steht vermutlich auf der Seite.
read-looks-transposed-next = Entscheiden Sie unter „Wie wir die Datei gelesen haben“, ob Zeilen und Spalten vertauscht werden.
read-quote-runs-on = Zelle über mehrere Zeilen mit Trennzeichen darin: Vielleicht fehlt ein schließendes Anführungszeichen, und weitere Zeilen stecken in dieser Zelle.
read-quote-runs-on-next = Prüfen Sie die Zeile in der Datei, oder wählen Sie unter „Anführungszeichen“ eine andere Lesart.
read-names-without-cells = Der Kopf hat { $names } Namen, die Zeilen haben { $cells } Zellen: Welcher Name zu welcher Spalte gehört, ist eine Annahme.
read-names-without-cells-next = Vergleichen Sie die Vorschau mit der Datei.
read-quote-odd = in Zellen stehen Anführungszeichen, die nicht verdoppelt sind; sie sind als Text gelesen
number-suspicious-code = „{ $label }“ steht in „{ $column }“ mehrfach und liegt weit außerhalb der anderen Werte: vermutlich ein Code für „fehlt“.
number-suspicious-code-next = Ersetzen Sie den Code in der Datei durch ein Zeichen wie „.“, sonst wird er als Zahl gerechnet.
read-single-quote-mark = Zellen mit einem einzelnen Anführungszeichen; sie sind so gelesen, wie sie dastehen.
