### All texts of the page. A sentence is always one whole message.

## Frame
brand = Integrationsmonitor
page-title = { $page } – Integrationsmonitor
skip = Skip to content
menu = Menu
menu-label = Sections
safe = Data stay on this device
other-language = Deutsch
screen-start = Start
screen-daten = Data
screen-ueberblick = Overview
screen-indikator = Indicator
screen-datenschutz = Privacy
version = Version { $version }
no-cause = State of goal attainment; no statement about causes or the effect of measures.
example-band = Example.
example-band-more = Musterstadt, all figures are invented.
drop-here = Drop files here
starting = The engine is starting.
close-notice = Close message
engine-dead = The engine is not running
restarted-crash = The engine crashed and was started again
restarted-cancel = Reading was cancelled and the engine started again
restarted-all = All loaded files were read again. You can go on.
restarted-lost =
    { $n ->
        [one] One file could not be read again: { $names }. Please choose it again. The others are loaded.
       *[other] { $count } files could not be read again: { $names }. Please choose them again. The others are loaded.
    }
trouble = That did not work
trouble-file = { $name } was not loaded
trouble-reread = { $name } was not read again
unknown-code = Message { $code }
place-line-column = Line { $line }, column “{ $column }”
place-line = Line { $line }
place-column = Column “{ $column }”
place-byte = Byte { $byte } of the file

## Start
start-title = Turn your tables into an integration monitoring that can be checked.
start-sub = Everything is computed in this browser. For every figure you see the way back to the line of your file.
door-own = Your own data
door-own-text = CSV and Excel files from the portal of the city or the Land, or from your own office.
door-own-button = Open files
door-example = Example
door-example-text = All 43 indicators of the invented city of Musterstadt, 2010 to 2024, from twenty files such as offices deliver. No file needed.
door-example-button = See the example
door-check = Check first
door-check-text = What the page prevents, what it cannot prevent, and how to check it yourself.
door-check-button = Check privacy
never-title = What never happens to your data
never-upload = Nothing is uploaded.
never-upload-more = The page may not open any connection; the browser enforces it.
never-store = Nothing is stored,
never-store-more = until you download something yourself.
never-trace = Nothing is in the address, title or history.
never-trace-more = Close the page and the data are gone.
never-count = No counting, no third-party services, no cookies.
never-count-more = The whole application is this one file.
local-question = Local does not mean allowed: may you use these data?
local-text = That nothing leaves the browser does not replace a permission. Individual records from registers normally belong in the statistics office. For individual records please use the downloaded file without a network.
local-yes = Yes, I may use these data

## Data
choose-files = Choose files
choose-or-drop = or drag them onto this page. CSV, Excel (XLSX, XLSM, XLS) and ODS, several at once if you like; saved decisions (TOML) as well.
data-none = No file loaded yet. Files are read in this browser only.
data-lead =
    { $n ->
        [one] { $count } file read. Computable indicators: { $computable }.
       *[other] { $count } files read. Computable indicators: { $computable }.
    }
reading-file = Reading { $name }
computing-file = { $name } is read and being evaluated
waiting-file = { $name } is waiting
reading-progress =
    { $n ->
        [one] { $bytes } of { $total }, { $count } row
       *[other] { $bytes } of { $total }, { $count } rows
    }
reading-bytes = { $bytes } of { $total }
cancel = Cancel
files-label = Loaded files
file-rows =
    { $n ->
        [one] { $count } row · { $size }
       *[other] { $count } rows · { $size }
    }
file-asked = question open
file-read = read
file-findings =
    { $n ->
        [one] { $count } finding
       *[other] { $count } findings
    }
class = Class
class-hint = With “internal” and “individual records” small counts are hidden.
project-save = Save decisions
project-hint = What you decided and entered about earlier editions is saved, and the names of columns, areas and groups, so that next year’s file is recognised. No numbers of files are saved, and of individual records no texts of the file. Later you open the file like any other.
project-open = Open saved decisions
project-opened = { $name } is open
project-opened-text = Its decisions hold for loaded files of the same name and for those you open later.
editions-opened = { $name } is open
editions-opened-text = The values of these earlier editions now stand with the indicators; the overview says what became of what.
areas-opened = { $name } is open
areas-opened-text = What it says about areas stands at the end of this page, with what became of it.
catalogue-opened = { $name } is open
catalogue-opened-text = Indicators and assignment now follow this catalogue, until you close the page.
class-question = What kind of data are these?
class-why = What may be shown depends on it. Until you answer, “internal” applies.
class-veroeffentlicht = published
class-veroeffentlicht-what = The figures are public already, for example on an open-data portal. Everything is shown.
class-intern = internal
class-intern-what = Aggregated figures that are not published. Small counts, and breakdowns from which they could be worked out, are hidden.
class-einzeldaten = individual records
class-einzeldaten-what = One row per person. Only sums are shown, no rows and no cells; small counts are hidden.
class-all =
    { $n ->
        [one] Applies to { $count } file without an answer
       *[other] Applies to all { $count } files without an answer
    }
class-save = Apply
class-web-title = Individual records on a web address
class-web = Please use the downloaded, checked file without a network. This page was opened from a web address.
computable-title = What can be computed?
computable-none = No indicator can be computed with this file alone. “Assignment” and “Findings” say what is missing.
indicator-numbered = { $id } { $title }
years-title = Earlier version
years-proposed = Is this the table of “{ $file }” in another year?
years-proposed-text = Then your decisions about reading and assignment can hold here, too. What kind of data they are is asked anew.
years-take = Take over the decisions
years-refuse = Do not take over
years-taken = Your decisions about “{ $file }” hold here, too.
years-unchanged = Columns and labels are the same.
years-kind-column = Columns
years-kind-label = Labels
years-kind-revised = Values changed afterwards
years-kind-jump = Jumps
years-kind-no = Not compared
years-more = Show { $count } more of { $all }
years-compare = Compare with a loaded file
years-compare-do = Compare
years-compared = From “{ $before }” to “{ $now }”
years-none = Nothing has changed.
years-replace = Replace “{ $file }” by this file
areas-title = Areas: changes and parts
areas-lead = If areas were merged or split, enter it here. Values from before or after are then added up as far as that is possible exactly. A file with such statements is opened like any other.
areas-none = Nothing has been entered so far.
areas-merger = From { $period }: { $from } become { $into } ({ $level }).
areas-split = From { $period }: { $from } is split into { $into } ({ $level }).
areas-parent = { $into } ({ $into_level }) is made of { $from } ({ $level }).
areas-only = Only for { $territory }.
areas-holds = Holds for the loaded files.
areas-unknown = Does not hold yet, as no loaded file has: { $areas }.
areas-nowhere = Does not hold yet, as no loaded file has these areas.
areas-remove = take back
areas-remove-named = Take back: { $what }
areas-form = Enter a change of areas
areas-level = Kind of area
areas-from = Areas before
areas-into = Areas after
areas-hint = Numbers or names, several with commas between
areas-period = First period with the new areas
areas-period-hint = For example 2019
areas-territory = City or region
areas-territory-hint = Empty means all
areas-note = Remark
areas-add = Enter
areas-added = Entered.
areas-trouble = The change of areas was not entered
binding-title = Assignment
findings-title = Findings
findings-none = None. All rows and cells could be read.
findings-no-more = There is no further place to show.
findings-download = Save all findings as CSV
findings-name = findings-{ $name }.csv
sums-title = Control sums
sum-rows = Rows read
sum-column = Sum of “{ $column }”
sums-caption = Sum per year
sum-of-level = Sum of “{ $column }”, { $level }
sums-hint = Compare these sums with the publication the file comes from.
compare-title = Enter a published figure
compare-figure = Compare with
compare-part = Period
compare-whole = whole file
compare-period-level = { $period }, { $level }
compare-typed = Published figure
compare-do = Compare
compare-hint = Type the figure as it is published, for example 1234.5.
compare-wrong = { $reason } { $next }
compare-equal = { $name }: the published figure { $typed } agrees.
compare-differs = { $name }: the published figure is { $typed }, the file gives { $value }. Difference: { $difference }.
compare-failed = { $name }: the published figure { $typed } can no longer be compared. { $reason }
compare-sum-period = Sum of “{ $column }”, { $period }
compare-sum-level = Sum of “{ $column }”, { $period }, { $level }
compare-remove = remove
compare-remove-named = Remove published figure: { $name }
decisions-title = How the file was read
why-line = { $reason } · line { $line }
chosen = chosen by you
change = change
change-what = Change: { $what }
change-to = Change { $what } to
change-line = { $what }: line number
change-column = { $what } of column “{ $column }”
change-apply = Apply
change-restore = Restore proposal
change-restore-column = Restore proposal: { $what } of column “{ $column }”
choose-please = please choose
header-first = First header line
header-last = Last header line
header-none = The table has no header
reread-running = The file is being read again.
reread-done =
    { $n ->
        [one] Read again: { $count } row. Columns: { $columns }.
       *[other] Read again: { $count } rows. Columns: { $columns }.
    }
reread-cancelled = Cancelled. The file stays read as before.
trouble-choice = That did not work. The file stays read as before.
questions =
    { $n ->
        [one] { $count } open question
       *[other] { $count } open questions
    }
questions-answered = Your answers
questions-more =
    { $n ->
        [one] Show one more of { $all } questions
       *[other] Show { $count } more of { $all } questions
    }
ask-decimal = The numbers in “{ $column }” can be read in two ways. Which mark separates the decimals?
ask-repair = A spreadsheet program seems to have changed this file when saving it. Should it be restored while reading?
all-alike = { $what }: read all { $count } columns in question alike
columns-title =
    { $n ->
        [one] The { $count } column in detail
       *[other] The { $count } columns in detail
    }
columns-caption = What the columns hold and how their numbers are written
columns-more =
    { $n ->
        [one] Show one more of { $all } columns
       *[other] Show { $count } more of { $all } columns
    }
col-column = Column
notes-above =
    { $n ->
        [one] { $count } line above the table
       *[other] { $count } lines above the table
    }
notes-below =
    { $n ->
        [one] { $count } line below the table
       *[other] { $count } lines below the table
    }
notes-more =
    { $n ->
        [one] Show one more of { $all } lines
       *[other] Show { $count } more of { $all } lines
    }
signs-title = What the signs instead of numbers mean: { $signs }
sign-empty = empty cell
encodings-title = Lines that read differently in other encodings
encodings-hint = Umlauts and special characters show which reading is right. The difference is marked.
encoding-used = used
preview-title = Preview
preview-caption = First rows of { $name }
preview-hidden = No rows are shown of individual records.
sign-count = { $state } in “{ $column }”: { $count } times
file-hash = { $size }, SHA-256 { $hash }
remove-file = Remove { $name }
severity-error = Error:
severity-warning = Finding:
severity-note = Remark:
places-lines = Places: line { $lines }.
places-columns = Column: { $columns }.
places-lines-columns = Places: line { $lines }, column “{ $columns }”.
places-first =
    { $n ->
        [one] The first of { $of } places is shown. All recorded places are in the CSV file below.
       *[other] The first { $count } of { $of } places are shown. All recorded places are in the CSV file below.
    }
because = Why: { $reason } ({ $confidence })
confidence-sure = sure
confidence-likely = likely
confidence-assumed = assumed
labels =
    { $missing ->
        [0] { $count } labels, all assigned
       *[other] { $count } labels, { $unmatched } not assigned
    }
label-matched = “{ $label }” is { $member } ({ $rows } rows)
label-unmatched = “{ $label }” was not assigned ({ $rows } rows)
not-stated = not stated
missing-more =
    { $n ->
        [one] Show one more of { $all } remarks
       *[other] Show { $count } more of { $all } remarks
    }
bind-level = The areas are: { $level }.
bind-level-assumed = The file does not say what kind of areas these are. Assumed: { $level }.
bind-base = Population base: { $base }.
bind-base-assumed = The file does not say which population was counted.
bind-rest =
    { $n ->
        [one] The column { $columns } is not needed.
       *[other] { $count } columns are not needed: { $columns }.
    }
coverage = Of { $cells } cells { $used } are used, { $total } are totals, { $other } are not needed, { $unusable } cannot be used.
bind-role-period = Column “{ $column }” is the period.
bind-role-area = Column “{ $column }” is the area.
bind-role-parent = Column “{ $column }” names the larger area that the area of the row is part of.
bind-role-parent-target = Column “{ $column }” names the larger area ({ $target }) that the area of the row is part of.
bind-role-level = Column “{ $column }” says what kind of area it is.
bind-role-dimension-target = Column “{ $column }” is the group ({ $target }).
bind-role-dimension = Column “{ $column }” is a group.
bind-role-measure-target = Column “{ $column }” counts: { $target }.
bind-role-measure = Column “{ $column }” is a measure.
bind-role-published-target = Column “{ $column }” is the published value: { $target }. It is compared with the computed one.
bind-role-published = Column “{ $column }” is a published value. It is compared with the computed one.
bind-role-label = Column “{ $column }” names a measure.
bind-role-code = Column “{ $column }” is the key of the area.
bind-role-month = Column “{ $column }” is the month.
bind-role-filter = Column “{ $column }” says which rows are counted.
bind-role-sum = Values are added up over column “{ $column }”.
bind-role-names = Column “{ $column }” says what the row counts.
role-period = period
role-area = area
role-parent = larger area
role-level = kind of area
role-dimension = group
role-measure = measure
role-published = published
role-label = name
role-code = key
role-month = month
role-filter = selection
role-sum = added up
role-names = measure of the row
role-constant = constant
role-unused = not needed
what-encoding = Encoding
what-format = Kind of file
what-line-end = Line ends
what-delimiter = Separator
what-header = Header
what-title = Title
what-decimal = Decimal mark
what-decimal-column = Numbers in “{ $column }”
what-quote = Quotation marks
what-repair = Repair
what-transpose = Exchanged table
what-sheet = Sheet
what-last-line = Last line of the table
what-signs = Signs instead of numbers
what-kind = Content
what-kind-column = Content of “{ $column }”
what-layout = Known layout
value-encoding-utf-8 = UTF-8
value-encoding-utf-8-bom = UTF-8 with byte order mark
value-encoding-windows-1252 = Windows-1252 (like ISO-8859-1)
value-encoding-iso-8859-15 = ISO-8859-15
value-encoding-utf-16le = UTF-16 (LE)
value-encoding-utf-16be = UTF-16 (BE)
value-line-end-lf = LF
value-line-end-crlf = CR LF
value-line-end-cr = CR
value-line-end-mixed = mixed
value-delimiter-semicolon = semicolon
value-delimiter-comma = comma
value-delimiter-tab = tab
value-delimiter-pipe = vertical bar
value-delimiter-none = none, the file has one column
value-header-one-line = one line
value-header-several-lines = several lines
value-title-lines = lines above the table
value-format-xlsx = Excel workbook (XLSX)
value-format-xlsm = Excel workbook with macros (XLSM)
value-format-xls = old Excel workbook (XLS)
value-format-ods = OpenDocument spreadsheet (ODS)
value-last-line-line = line { $line }
value-delimiter-blank = blank
value-quote-double = double (")
value-quote-single = single (')
value-quote-none = none
value-repair-yes = yes
value-repair-no = no
value-transpose-yes = yes, rows and columns are exchanged
value-transpose-no = no
value-signs-din-55301 = DIN 55301
value-signs-official-new = new signs of the German statistics offices
value-signs-bundesagentur = Bundesagentur für Arbeit
value-signs-eurostat = Eurostat
value-signs-zurich = Statistics City of Zürich
value-kind-number = numbers
value-kind-text = text
value-kind-period = periods
value-kind-empty = nothing
value-decimal-comma = comma as decimal mark
value-decimal-point = point as decimal mark
value-decimal-none = no decimal mark
value-layout-ba = export of the Bundesagentur für Arbeit
value-layout-genesis = GENESIS table (Regionalstatistik too)
value-layout-landesdatenbank-nrw = Landesdatenbank NRW (IT.NRW)
value-layout-ffcsv-old = GENESIS flat file, old form
value-layout-ffcsv-new = GENESIS flat file, new form
value-layout-zensus = census of 2022 (Zensus)
value-layout-sdmx-csv = SDMX-CSV (Eurostat, OECD)
value-layout-open-sdg = Open SDG
value-layout-muenchen = Indikatorenatlas of München
value-layout-berlin-ewr = population register matrix of Berlin
value-layout-koeln = table of figures of Köln
value-layout-basel = Wohnviertel table of Basel-Stadt
value-layout-destatis = table of the Statistisches Bundesamt
value-ask = open
value-header-none = no header, the first line holds data
state-missing = not stated
state-zero = exactly nothing
state-rounded-zero = more than nothing, but rounded to zero
state-secret-or-unknown = unknown or secret
state-unreliable = not reliable enough
state-not-applicable = not meaningful
state-later = follows later
state-error = error of the spreadsheet program
state-unreadable = not readable
state-hidden = hidden
state-number = number
all-members = all
all-published = all, as published
range-of = { $dimension }: { $range }
range-open = { $low } and more
range-below = under { $high }

## Overview
overview-lead =
    { $n ->
        [one] { $count } of { $all } indicators can be computed with the loaded files.
       *[other] { $count } of { $all } indicators can be computed with the loaded files.
    }
overview-reading = The file is being read.
overview-computing = Being computed.
overview-still-reading = More files are still being read; what is missing may still come.
overview-nothing = Nothing loaded yet. Open your own files, or the example on the start page.
overview-caption = Indicators with latest value, period, direction and Stand
frame-title = Frame data
frame-only = context only, no goal
field-numbered = { $number } { $title }
fields-empty = Without an indicator in this catalogue so far: { $fields }.
col-indicator = Indicator
col-value = Value
col-period = Period
col-direction = Direction
col-stand = Attainment
col-line = Line
several-values = several values
not-computable = not computable
needs = Missing for it: { $measures }.
needs-instead = This would also do: { $measure }.
needs-place = Usually obtained from: { $place }
striking = Striking figures
striking-count =
    { $n ->
        [0] No figure is striking: no value is greater than it can be beside another one, and each value for all lies between the values of its groups. Only what is shown is compared.
        [one] { $count } striking figure: these numbers cannot all be right.
       *[other] { $count } striking figures: these numbers cannot all be right.
    }
striking-here = Striking: these numbers cannot all be right
striking-at = { $period }: { $what }
overview-more = Principles, themes, editions
matrix = Goals by principle and field
matrix-lead = Each cell names the leading goals of a field that serve a principle, and the numbers of their indicators. A goal may serve several principles.
matrix-caption = Goals and indicators: principles in rows, fields in columns
matrix-principle = Principle
matrix-empty = no goal
matrix-no-indicator = no indicator yet
matrix-origin = Origin: { $origin }
themes-title = Cross-cutting themes
themes-lead = Cross-cutting themes run through all fields.
theme-count =
    { $n ->
        [0] { $title }: not related
        [one] { $title }: { $count } indicator
       *[other] { $title }: { $count } indicators
    }
scope = Data base
scope-name = { $territory } · { $base }

## Indicator
indicator-unknown = The catalogue has no such indicator.
series-empty = The loaded files give no value for this indicator.
area = Area
area-whole = Whole area of the file
area-whole-named = { $territory } as a whole
area-named = { $level } { $name }
area-numbered = { $code } { $name }
period = Period
level = Kind of area
group = Group
base = Population base
numerator = Numerator
denominator = Denominator
group-side = Group
group-and-rest = Group and rest
share-of-group = Share of the group in per cent
rest-side = Others
expected = expected
corrected = corrected
published = published
published-agrees = equals the computed value
published-differs = differs from the computed value
published-differs-short = differs
reference-date = Reference date
reading-share = { $place }, { $period }: { $value } are { $numerator } (relative to: { $denominator }).
reading-share-since = { $place }, { $period }: { $value } are { $numerator } (relative to: { $denominator }). In { $first } it was { $firstValue }.
reading-segregation = { $place }, { $period }: the index of dissimilarity is { $value }. 0 means evenly spread, 100 completely separated. A random distribution would give { $expected }.
reading-segregation-since = { $place }, { $period }: the index of dissimilarity is { $value }; in { $first } it was { $firstValue }. 0 means evenly spread, 100 completely separated. A random distribution would give { $expected }.
reading-segregation-plain = { $place }, { $period }: the index of dissimilarity is { $value }. 0 means evenly spread, 100 completely separated.
reading-segregation-plain-since = { $place }, { $period }: the index of dissimilarity is { $value }; in { $first } it was { $firstValue }. 0 means evenly spread, 100 completely separated.
reading-other = { $place }, { $period }: { $title } { $value }.
reading-other-since = { $place }, { $period }: { $title } { $value }. In { $first } it was { $firstValue }.
reading-composition = { $place }, { $period }: { $parts } (relative to: { $denominator }).
reading-part = { $label } { $value }
reading-missing = { $place }, { $period }: the loaded files hold no value for it.
reading-hidden = { $place }, { $period }: the value is not shown because it would point to few persons.
reading-not-computable = { $place }, { $period }: the value cannot be computed. { $reason }
unit-percent = { $value }%
unit-Personen = { $value }
unit-index = { $value }
unit-per-1000 = { $value } per 1,000
unit-per-10000 = { $value } per 10,000
unit-points = { $value } percentage points
unit-ratio = { $value }
unit-persons = { $value }
unit-cases = { $value }
unit-m2 = { $value } m²
unit-eur-m2 = { $value } euros per m²
col-unit-percent = Per cent
col-unit-index = Index
col-unit-Personen = Persons
col-unit-per-1000 = Per 1,000
col-unit-per-10000 = Per 10,000
col-unit-points = Percentage points
col-unit-ratio = Ratio
col-unit-persons = Persons
col-unit-cases = Cases
col-unit-m2 = m²
col-unit-eur-m2 = Euros per m²
sign-hidden = .
sign-none = –
stand-reached = Goal reached
stand-on-course = on course
stand-too-slow = too slow
stand-unchanged = unchanged
stand-away = opposite direction
stand-none = No statement
method-line = Method: { $method }
method-direction-since-edition = direction since the last edition
method-destatis-weather = weather symbols (Federal Statistical Office)
method-share-of-way = share of the way to the goal
verdict-of = { $stand } · { $method }
verdict-symbol = Symbol of the method: { $symbol }
verdict-whole = Holds for the whole area, not for the chosen one.
symbol-sun = sun
symbol-partly-cloudy = sun with clouds
symbol-cloud = cloud
symbol-thunderstorm = thunderstorm
decided-by-user = { $what ->
    [direction] Direction
    [path] Plan values
    [parity] Goal
    [gap] Goal
   *[other] Target
  } set by you, not decided by the council.
decided-late = Set afterwards: the data had been loaded already.
criterion = Criterion: { $criterion }
criterion-unknown = Criterion not known.
expert-view = Expert view
expert-note = Further methods with their inputs. Each answers another question; they are not added up.
input-then-year = year compared with
input-then = value then
input-now-year = latest year
input-now = latest value
input-change = change
input-base-year = base year
input-base = value in the base year
input-target = target
input-target-year = target year
input-share = part of the way covered
input-share-of-time = part of the time elapsed
input-distance = distance to the target
input-first-year = first year looked at
input-first = first value looked at
input-avg-change = average change per year
input-last-change = last change
input-projected = value projected for the target year
input-missed-share = part of the remaining way missed (negative: more than reached)
direction-up = rising
direction-down = falling
direction-parity = share as in the population
direction-none = no direction
whose = Judged: { $group }.
whose-beside = Judged: { $group }, compared with: { $reference }.
whose-none-beside = Compared with: { $reference }.
whose-all = all
whose-all-contains = all (contains the group, understates the gap)
behind = Values behind this status and how they were computed
value-at = { $value } ({ $period })
level-met = Level: at the goal
level-not-met = Level: not yet at the goal
heading-wanted = Trend: in the wanted direction
heading-flat = Trend: no movement
heading-unwanted = Trend: against the wanted direction
decided-by-named = { $what ->
    [direction] Direction
    [path] Plan values
    [parity] Goal
    [gap] Goal
   *[other] Target
  } set by { $name }, not decided by the council.
decided-by-council = Decision: { $decision }.
decided-by-catalogue = The direction is proposed by the catalogue; the council has not decided it.
method-laender-2021 = Länder rule: value of the group and gap
method-gap-closing = Closing the gap
method-unesco-gpia = Adjusted parity index
method-kommunal-plan-tolerance = Plan value with tolerance
method-value-kept = Keeping the target value
method-sdsn-2023 = SDSN arrow
method-oecd-distance-2022 = Distance in standard deviations (OECD)
method-eurostat-sdg-2024 = Eurostat with target, since the base year
method-eurostat-sdg-2024-short = Eurostat with target, last 5 years
method-eurostat-sdg-2024-long = Eurostat with target, last 10 to 15 years
method-eurostat-sdg-2024-without-target = Eurostat without target, last 5 years
method-un-progress-2022 = UN Progress Chart 2022
method-un-progress-2023 = UN Progress Chart 2023
method-opensdg = Open SDG / Statistics Canada with target
method-opensdg-without-target = Open SDG / Statistics Canada without target
method-mann-kendall-sen = Test of trend (Mann–Kendall, Theil–Sen)
method-least-squares-projection = Straight line (least squares)
method-body = { $body }.
method-body-year = { $body }, { $year }.
method-not-re-read = Thresholds from professional knowledge, not read again in the source.
method-growth = Uses rates of growth: a share and its complement can be judged differently.
col-method = Method
col-inputs = Made from
col-latest-then = latest year
col-group = Group
col-reference = compared with
col-since = since
expert-caption = Methods side by side
expert-all = All methods side by side ({ $count } more)
input-upper = upper limit
input-reference-then = value compared with, then
input-reference-now = value compared with, now
input-gap-then = gap then
input-gap-now = gap now
input-parity = parity index
input-parity-then = parity index then
input-closed-share = part of the gap closed
input-gap-change = change of the gap a year
input-years-to-close = years until it is closed at this pace
input-planned = plan value
input-off-plan = deviation from the plan
input-tolerance = tolerance
input-growth = growth rate a year
input-growth-needed = growth rate needed a year
input-ratio = ratio of growth reached to growth needed
input-score = score (−5 to 5)
input-share-expected = expected share of the way in the target year
input-steps = step (1 to 3)
input-change-per-year = average change a year
input-needed-per-year = change needed a year
input-share-of-pace = share of the pace needed
input-panel = number of values compared with (areas)
input-deviation = standard deviation of the values compared with
input-distance-in-deviations = distance in standard deviations
input-points = number of values
input-slope = slope a year
input-slope-low = slope, lower limit (95 %)
input-slope-high = slope, upper limit (95 %)
input-p = p value (exact up to 33 values)
input-p-normal = p value, normal approximation
input-projected-low = lower limit (95 %)
input-projected-high = upper limit (95 %)
what-if-title = What is still needed
what-if-none = Without a target value nobody can say what is still needed.
what-if = Change needed from { $value } ({ $year }) to { $target } ({ $targetYear }): { $change }, that is { $perYear } a year.
what-if-cases = At the same denominator ({ $denominator }) that is { $cases } cases in the numerator, { $perYear } a year (rounded up to whole cases).
sensitive-title = How many cases the status depends on
sensitive-fewer = { $n ->
    [one] With { $count } case fewer in the numerator (now { $numerator }) the status would be “{ $stand }”.
   *[other] With { $count } cases fewer in the numerator (now { $numerator }) the status would be “{ $stand }”.
}
sensitive-more = { $n ->
    [one] With { $count } case more in the numerator (now { $numerator }) the status would be “{ $stand }”.
   *[other] With { $count } cases more in the numerator (now { $numerator }) the status would be “{ $stand }”.
}
robust-title = Other defensible ways of judging
robust = { $n ->
    [one] { $count } of { $judged } defensible ways of judging gives the same status “{ $stand }”.
   *[other] { $count } of { $judged } defensible ways of judging give the same status “{ $stand }”.
  } The ways are not independent of one another; their share is no probability.
robust-none = No other way of judging comes to a statement; there is nothing to compare.
robust-tips = It tips: { $tips }.
robust-caption = Ways of judging side by side
robust-other = another status
tip-group = at the concept “{ $value }”
tip-reference = at the comparison with “{ $value }”
tip-since = at the year of comparison { $value }
tip-method = at the method “{ $value }”
earlier-title = What the status would have been earlier
earlier-note = What each method would have given if the year in the first column had been the latest: with today's goals and the data loaded today. Later revisions are contained in them.
earlier-caption = Status of earlier years
earlier-none = In no earlier year would there have been a statement.
goal-aim = Kind of goal
aim-direction = direction only
aim-value = reach a target value
aim-keep = keep a target value every year
aim-interval = stay within a range
aim-path = follow plan values
aim-parity = share as in the value compared with
aim-gap_closing = close the gap
goal-lower = lower limit
goal-upper = upper limit
goal-tolerance = tolerance
goal-group = Applies to
goal-method = Leading method
goal-method-usual = the usual one
goal-plan = Plan values
goal-by = Set by
goal-hint-upper = for example 25
goal-hint-tolerance-free = optional; also compares with the straight line to the target
goal-hint-tolerance = how far the value may be behind the plan, in the unit of the indicator; 0 is possible
goal-hint-plan = year: value, separated by semicolons, for example 2026: 40.5; 2028: 42
goal-hint-by = optional; printed like this, with “not decided by the council”
goal-wrong-plan = Please write year, colon, value; several with semicolons.
interval-title-sampling = 95 per cent range of the sample
interval-title-rounding = Bounds from rounding
interval-title-non-response = Bounds from missing answers
interval-range = { $low } to { $high }
interval-response = response { $response }
screen-felder = Fields of action
rollup-lead = How far the goals are reached, from the field of action through leading and partial goals to the single indicator. Statuses are counted; no average of symbols is made.
rollup-worst = Weakest status “{ $stand }”: { $indicators }.
rollup-score = Mean score after Open SDG / Statistics Canada (−5 to 5): { $score }, from { $n ->
    [one] one indicator
   *[other] { $count } indicators
  } with a target that was decided or set. Rates of growth, as an addition only.
rollup-reading = The files are still being read; statuses may change.
rollup-open = Goals and indicators of “{ $field }”
context-only = No status: shows the situation only.
leitziel = Leading goal: { $title }
teilziel = Partial goal: { $title }
goal-title = Set a goal
goal-lead = You set direction and target yourself, before looking at new data. Such a goal is no decision of the council and is called so everywhere. It holds until you close the page; you can save your decisions under “Data”.
goal-direction = Direction
goal-target = Target
goal-target-year = Target year
goal-base-year = Base year
goal-hint-target-path = value at the end of the plan; needed without plan values, then the straight line holds
goal-hint-target = for example 18.5
goal-hint-target-year-path = needed without plan values
goal-hint-target-year-free = optional; without a target year the pace is not judged
goal-hint-target-year = for example 2030
goal-hint-base-year = optional, otherwise the first year
goal-wrong-target = That is no number. Write for example 18.5.
goal-wrong-year = Please give a year with four digits.
goal-missing-number = This kind of goal needs a value here.
goal-missing-plan = Please enter plan values, or a target and a target year.
goal-missing-tolerance = A plan needs a tolerance; 0 means exactly as planned.
goal-missing-year = A target needs a target year.
goal-save = Apply goal
goal-clear = Delete goal
goal-set = The goal holds now.
goal-cleared = The goal is deleted.
chart-label = Line chart: { $title }. Latest { $latest }
chart-reading = { $period }: { $values }
chart-part = { $label } { $value }
chart-key = { $letter } { $label }: { $value }
chart-sub = { $unit }, { $place }, { $first }–{ $last }
chart-keys = In the chart: arrow keys, Home and End read the years, Esc ends. All values are in the table.
chart-goal = Goal { $year }: { $value }
chart-goal-user = Goal { $year }: { $value }, not decided by the council
source = Source according to the catalogue: { $source }; own calculation.
table-caption = Values: { $title }
table-legend = A value is a button that opens its calculation.
legend-full-count = Full count, therefore no interval.
legend-no-full-count = No full count: the value is uncertain.
legend-hidden = “.” is not shown because the count is too small or could be worked out.
legend-missing = “–” not present or not computable.
legend-expected = “expected” is the index under a random distribution; “corrected” is the index reduced by it after Carrington and Troske.
districts-title = By area: { $levels }, { $period }
districts-caption = Values by area: { $levels }, { $period }
districts-caution = Differences between areas are not caused by migration alone; age, housing and income play a part.
districts-hidden = The breakdown is not shown because some counts are too small. The value of the whole area stays visible.
districts-none = The loaded files hold no values on this for { $levels }.
districts-legend = In the order of the keys, no ranking.
groups = By group
groups-by = Broken down by
groups-none = The loaded files hold no data on this ({ $dimension }).
compared = Groups compared
compared-text = Compared are: { $group } and { $reference }. The gap is the first value minus the second, the ratio the first divided by the second.
compared-caution = Differences between groups are not caused by migration alone; age, education, income and place of residence play a part.
col-gap = Gap
col-ratio = Ratio
editions = Earlier editions
col-edition = Edition
col-then = published then
col-now = computed today
col-note = Note
edition-lost = cannot be computed again
edition-revised = revised since
edition-redefined-short = defined differently then
edition-renamed = Edition “{ $edition }”: the indicator was called { $number } “{ $title }”.
edition-redefined = Edition “{ $edition }”: the indicator { $number } “{ $title }” was defined differently. The values cannot be compared directly.
edition-dropped = Edition “{ $edition }”: the indicator { $number } “{ $title }” is no longer kept.
edition-whole-only = The values of earlier editions are for { $place }.
concordance = Earlier editions: what became of what?
concordance-none = No earlier edition is known for this area. You can enter one, or open a saved file under “Data”.
concordance-fields = Fields of action
concordance-fields-caption = Today's fields and what they were called in each edition
concordance-fields-sentence =
    { $n ->
        [one] “{ $edition }”: { $count } field becomes { $now }.
       *[other] “{ $edition }”: { $count } fields become { $now }.
    }
concordance-fields-unknown = “{ $edition }”: its fields have not been entered.
concordance-indicators = Indicators
concordance-indicators-caption = Today's indicators and what they were in each edition
concordance-tally = “{ $edition }”: { $same } the same, { $renamed } renamed, { $redefined } defined differently, { $dropped } dropped, { $new } new since.
concordance-tally-open = “{ $edition }”: { $same } the same, { $renamed } renamed, { $redefined } defined differently, { $dropped } dropped. The list is not marked as complete; what is new cannot be said.
concordance-then = { $number } { $title }
concordance-same = the same
concordance-renamed = renamed
concordance-redefined = defined differently
concordance-new = new since
concordance-dropped = dropped
concordance-values-only = value known
concordance-unknown = not entered
concordance-today = today
entries = Your entries
entries-none = Nothing entered yet.
entry-whole = Edition “{ $edition }”
entry-indicator = “{ $edition }”: { $title }
entry-field = “{ $edition }”: field { $title }
entry-take-back = Take entry back
entry-take-back-of = Take entry back: { $what }
entry-taken-back = The entry is taken back. What catalogue and files say holds again.
editions-save = Save editions
editions-save-hint = All editions with their values as a file (TOML) that can be opened again. Your entries are also part of “Save decisions”.
edition-form = Enter or change an edition
edition-new = new edition
edition-id = Short name
edition-id-hint = for example 2012
edition-title = Title
edition-title-hint = as on the report
edition-year = Year
edition-year-hint = the year its data stand for
edition-territory = City or area
edition-territory-hint = empty: for whatever is loaded
edition-complete = All indicators of this edition are entered. Only then are the others taken for new since.
edition-saved = The edition is entered.
entry-form = Enter an indicator of an edition
entry-form-here = Enter what an earlier edition said
entry-no-edition = Enter an edition in the overview first.
entry-to-overview = To the editions in the overview
entry-today = Indicator today
entry-no-longer = no longer kept
entry-number = Number then
entry-number-hint = as printed, may be empty
entry-title = Title then
entry-title-hint = empty: as today
entry-status = Then and now
entry-note = Note
entry-note-hint = what has changed
entry-values = Published values
entry-values-hint = For the whole area, all groups together. The value as printed, with a comma or a point.
entry-period = Period, line { $row }
entry-value = Value, line { $row }
entry-more = Another line
entry-decimal = Decimal sign
entry-decimal-ask = please choose
entry-decimal-comma = comma
entry-decimal-point = point
entry-save = Enter
entry-saved = Entered.
field-form = Enter a field of an edition
field-title = Field then
field-title-hint = as printed
field-now = What it is today
field-now-hint = Nothing ticked means: dropped.
explain-title = How was this computed?
explain-this = show the calculation
explain-figure = { $period }, { $label }: show the calculation
explain-what = { $title }, { $place }, { $period }
explain-note = Sums are made first, then there is one division and one rounding (half away from zero).
excerpt = Rows of { $name }
excerpt-column = { $name }, the column counted is “{ $column }”.
excerpt-all = Show all { $count } rows
excerpt-more =
    { $n ->
       *[other] Show the first { $count } rows
    }
excerpt-further =
    { $n ->
        [one] Find one more row
       *[other] Find further rows ({ $count } left)
    }
rows-all =
    { $n ->
        [one] { $count } row in { $name }: line { $lines }
       *[other] { $count } rows in { $name }: lines { $lines }
    }
rows-first =
    { $n ->
       *[other] { $count } rows in { $name }, the first { $shown } of them
    }
rows-hidden =
    { $n ->
        [one] { $count } row in { $name }; its cells are not shown.
       *[other] { $count } rows in { $name }; their cells are not shown.
    }
steps =
    { $n ->
        [one] Show { $count } step
       *[other] Show { $count } steps
    }
definition = Definition
definition-what = What
definition-why = Why
definition-direction = Direction in the catalogue
definition-compare = Comparison
definition-compare-text = { $group } compared with { $reference }
definition-made-of = Made from
definition-concept = Definition of the group
definition-base = Population base
definition-date = Reference date
definition-place = Usually obtained from
definition-method = Notes on method
definition-themes = Cross-cutting themes
theme-none = { $theme }: no bearing
definition-source = Usual source
definition-provenance = Origin
definition-id = Identifier
definition-cites = References
indicator-id = { $id } in “{ $catalogue }”, version { $version }
provenance-confirmed = confirmed for Münster
provenance-kin = taken from a related monitoring
provenance-proposal = proposal of this catalogue
download = Download
download-text = All figures of all indicators and areas with numerator, denominator and state.
download-csv = CSV for spreadsheets (German)
download-csv-plain = CSV for programs
export-name = figures.csv

## Privacy
privacy-title = Privacy
privacy-lead = This page computes in your browser only. It knows no server it could send anything to.
violations-title = The browser prevented something
violations = One of these rules was broken, and the browser did not allow it: { $directives }. This should never happen. Please report it without enclosing any data.
enforced-title = What the browser enforces
enforced-connect = No connection.
enforced-connect-more = The policy of the page forbids every request, also images, fonts and counting pixels from other addresses.
enforced-script = Only this program.
enforced-script-more = Only the one checked script runs; its checksum is in the policy. Text cannot become program.
enforced-image = No images, fonts or frames from elsewhere.
enforced-image-more = Everything you see is inside the file.
enforced-form = No form is sent.
enforced-form-more = What you type stays on the page.
enforced-worker = The engine is bound, too.
enforced-worker-more = It inherits the same policy. Rows of your files are only there.
enforced-store = Nothing is stored.
enforced-store-more = The page uses neither cookies nor the browser's storage. Only a click on “Download” or “Save” writes a file.
enforced-address = No data in the address, title or history.
enforced-address-more = The address names only the section and the identifier of the indicator.
open-title = What the page cannot prevent
open-lead = This is outside of what a page is able to enforce:
open-navigation = Leaving the page.
open-navigation-more = The policy binds this page only. When you leave it, the next address has its own. This page holds no links to other places.
open-extensions = Browser extensions.
open-extensions-more = They can read everything you see. For data that need protection use a profile without extensions.
open-translation = Translation in the browser.
open-translation-more = It sends text to a service. The page asks not to be translated; switch it off.
open-spelling = Enhanced spell check.
open-spelling-more = It sends what you type to a service. The fields ask to be left out; switch it off.
open-assistants = Assistants in the side panel.
open-assistants-more = They can read the page if you allow it.
open-folders = Synchronised folders.
open-folders-more = If your download folder is in a cloud, what you download goes there.
open-spooler = Print spooler.
open-spooler-more = What you print stays on the computer or the print server for a while.
open-restore = Session restore.
open-restore-more = Some browsers keep what you typed for a restart. Close the page when you are done.
check-title = How to check it yourself
check-network = Open the developer tools with F12, section “Network”, and load a file: no request appears.
check-offline = Save the page, disconnect from the network and open the saved file: everything works as before.
check-file = Compare the SHA-256 checksum of the saved file with the published one.
policy-title = The policy word for word
policy-text = This Content Security Policy stands at the beginning of the file and holds for page and engine:
trial-title = Self-test
trial-text = The test tries every known way out from the page and from the engine, to an address that can never exist (selbsttest.invalid). It does not touch your data.
trial-start = Run the check now
trial-open = At least one way out is open
trial-open-text = Please load no data here that need protection. Either this browser does not enforce the policy in full, or the file was changed.
trial-closed = None of the ways tried is open
trial-closed-text = Refused by the browser: { $refused }. Removed from the page before the start, or not present there: { $removed }.
trial-way = Way out
trial-page = Page
trial-worker = Engine
verdict-refused = refused by the browser
verdict-removed = removed
verdict-open = open
way-fetch = Request (fetch)
way-XMLHttpRequest = Request (XMLHttpRequest)
way-WebSocket = Lasting connection (WebSocket)
way-EventSource = Messages from a server (EventSource)
way-import = Loading program code (import)
way-importScripts = Loading program code (importScripts)
way-Worker = Another engine from an address (Worker)
way-FontFace = Font
way-sendBeacon = Counting in the background (sendBeacon)
way-RTCPeerConnection = Direct connection (WebRTC)
way-WebTransport = Lasting connection (WebTransport)
way-open = New window (window.open)
way-image = Image
way-style = Style sheet
way-script = Script
way-iframe = Frame (iframe)
way-prefetch = Loading ahead (prefetch)
way-preconnect = Connecting ahead (preconnect)
way-css = Image named in a style (url())
way-form = Form
loaded-none = The page has loaded nothing but its own file.
loaded-some = Before the test something besides the file was loaded, mostly by browser extensions:
digest-title = Checksum of the file
digest-text = The page may not even read its own file from its address. Choose your saved copy: its SHA-256 checksum is computed here. A changed file could lie about it; check independently with one of these commands, also offline:
digest-choose = Choose the saved file
check-lead = The browser itself refuses every connection of the page. You check it in three steps; what this does not cover is listed above.
sheet-title = Sheet for the data-protection officer
sheet-text = Printed, this section holds all that a review needs: what is enforced, what lies outside, the policy word for word and the result of the self-test.
sheet-print = Print the sheet
flow-title = The way of the data
flow-choose = You choose a file. The browser gives the page this file only.
flow-read = The engine reads it in the memory of this device. Rows stay in the engine.
flow-show = The page receives sums, properties of the columns and, except for individual records, single rows to look at.
flow-save = Only when you save or print does a result leave the page: into a file or to the printer.
flow-close = On closing, the browser frees the memory. The page stores nothing.
saved-title = What saved files contain
saved-decisions = Decisions (TOML)
saved-decisions-more = File names, names of columns, labels (such as areas and groups) with what they were bound to, goals, earlier values you entered. No rows of your files.
saved-figures = Figures (CSV)
saved-figures-more = Figures by period, area and group. Protected small numbers stay hidden.
saved-findings = Findings (CSV)
saved-findings-more = Places that could not be read, with line and column. For individual records without the content of cells.
saved-editions = Earlier editions (TOML)
saved-editions-more = Published figures that you entered.
record-title = Building blocks for the record of processing activities
record-purpose = Purpose
record-purpose-more = Computing and checking figures on integration from existing tables.
record-people = People and data
record-people-more = Depending on the file: aggregated numbers that relate to nobody, or individual records. Citizenship, origin and health may be specially protected.
record-recipients = Recipients, third countries
record-recipients-more = The tool sends no data to anybody and to no third country. A web server that delivers the page sees that it was fetched, not the files.
record-storage = Storage period
record-storage-more = Until the page is closed, in memory only. You delete saved files by your own periods.
record-measures = Technical measures
record-measures-more = Connections refused by the browser, program fixed by checksum, usable without a network, small numbers protected.
record-yours = For you to add
record-yours-more = Controller, legal basis, periods of deletion, access rights, device and folders. Whether a processing contract is needed is for your legal department.
care-title = May you use these data?
licences-title = Licences
licences-text = The Integrationsmonitor is licensed under the EUPL-1.2. It contains works of others; their licences are given here in full.
licences-show = Show licences

## Messages of the page
page-crashed = The engine crashed.
page-crashed-next = It is being started again, and the other files are read again. If it happens with the same file once more, split it and load the parts.
page-file-gone = The file can no longer be read. It was removed, moved or changed after you chose it.
page-file-gone-next = Please choose the file again.
page-cancelled = Reading was cancelled.
page-project-too-large = The file is too large for saved decisions.
page-project-too-large-next = Choose the file you saved with “Save decisions”.
page-engine-changed = The engine in this file does not fit its checksum.
page-engine-changed-next = The file is damaged or was changed. Download it again from where it came from.
page-engine-start = The browser could not start the engine.
page-engine-start-next = Use a current browser. Some organisations block WebAssembly; then your IT department can help.

## Messages of the engine: reading
read-empty = The file is empty.
read-empty-next = Choose another file or download it again.
read-not-a-table = This is no table in text form but a file of the kind { $kind ->
        [png] PNG (image)
        [jpeg] JPEG (image)
        [gif] GIF (image)
        [pdf] PDF
        [zip] ZIP or XLSX
        [ole] old Excel or Word
        [gzip] GZIP
        [sqlite] SQLite database
        [rtf] RTF
       *[other] { $kind }
    }. The ending of its name does not change that.
read-not-a-table-next = Save the table as CSV (UTF-8) in your program and choose that file.
read-nul-bytes = The file contains NUL bytes; it is damaged or no text file.
read-nul-bytes-next = Download the file again or save the table as CSV (UTF-8) once more.
read-html = This is a web page, not a table.
read-html-next = Probably the page of the portal was saved instead of the file. Download the CSV file itself there.
read-encoding = The file mixes encodings: byte { $byte } does not fit the beginning of the file.
read-encoding-next = Open the file in a spreadsheet program and save it as “CSV UTF-8”.
read-unclosed-quote = A quotation mark is not closed; the rest of the file would be one single cell.
read-unclosed-quote-next = Add or remove the quotation mark in this line and choose the file again.
read-too-large = The file is too large: after { $rows } rows the memory for tables was full.
read-too-large-next = Split the file, for example by year, or leave out columns that are not needed.
read-no-rows = The file has only a header ({ $columns }) and no row of data.
read-no-rows-next = Check whether the file was downloaded completely.
read-shards-differ = The parts are not of the same file.
read-shards-differ-next = Choose the file again.
read-blank-line = Blank line, skipped
read-empty-row = Row without content, skipped
read-long-row = Row with more cells than the header ({ $columns }); not used
read-long-row-next = Often a separator stands in a cell without quotation marks. Correct the row and load the file again.
read-short-row = Row with fewer cells than the header ({ $columns }); those missing count as empty
read-notes-at-end = Lines below the table are read as notes, not as data.
read-notes-at-end-next = Check the lines named. If there are data among them, change the last line of the table above.
read-encoding-mixed = The file mixes two encodings: UTF-8 and another one.
read-encoding-mixed-next = Open it in a spreadsheet program and save it as “CSV UTF-8”.
read-short-row-next = Check these rows if values should stand there.
read-delimiter-fits = the same number of cells ({ $fields }) in { $percent } per cent of the rows looked at
read-delimiter-none = no separator divides the lines evenly
read-ascii-only = only characters that are the same in all encodings
read-valid-utf8 = all special letters are valid UTF-8
read-no-utf8 = this line is no valid UTF-8; as Windows-1252 it can be read
read-latin-guess = no valid UTF-8; the euro sign fits ISO-8859-15
read-late-bytes = only ASCII characters up to there, then characters of Windows-1252
read-zeros-alternate = every other byte is zero, as in UTF-16
read-bom-seen = the mark stands at the beginning of the file
read-line-ends = counted: { $lf } LF, { $cr } CR, { $crlf } CR LF
read-header-words = { $words } of { $fields } columns are named
read-header-lines = lines { $first } to { $last }, { $words } of { $fields } columns named
read-title-lines = lines with a title or particulars: { $count }, line { $first } to { $last }; they are not read as data
read-header-none = no line names the { $fields } columns; they are called by their number
number-comma-seen = { $count } values can be read only with a comma as decimal mark
number-point-seen = { $count } values can be read only with a point as decimal mark
number-no-mark = whole numbers without a mark ({ $count } values)
number-as-elsewhere = as in the other columns of the file ({ $count } values alone could be read both ways)
number-as-publisher = as usual with this publisher ({ $count } values)
number-thousands-seen = { $count } values carry a thousands mark
number-mixed = { $count } values, some with a comma, some with a point
number-mixed-next = Write the numbers of the column in one way.
number-ambiguous = { $count } values like “1.234” may be thousands or decimals
number-ambiguous-next = Choose the decimal mark. The publication or the sum of the column often tells.
number-percent-mixed = Column “{ $column }”: { $with } values have a percent sign, { $without } have none. All are read as they stand.
number-percent-mixed-next = Check whether all values of the column are percentages. Fractions like 0.25 are not turned into per cent.
signs-as-publisher = as usual with this publisher ({ $count } signs)
signs-commonest = the commonest meaning in German tables ({ $count } signs); the signs alone do not decide it
signs-none-seen = no signs found in place of numbers
signs-seen = the sign “{ $sign }” ({ $count } times) exists only here
flag-break = break in the series
flag-confidential = confidential
flag-definition = definition differs
flag-estimated = estimated
flag-footnote = with a footnote in the source
flag-limited = of limited value (published in brackets)
flag-low-reliability = low reliability
flag-percent = with a percent sign
flag-provisional = provisional
flag-revised = revised

## Assignment
bind-no-period = No column ({ $columns }) holds years or reference dates.
bind-no-period-next = Add a column with the year or reference date and load the file again.
bind-no-area = No column ({ $columns }) holds areas.
bind-no-area-next = Add a column with the area, even if it is only the city.
bind-no-measure = No column ({ $columns }) holds a number the catalogue knows.
bind-no-measure-next = Name the column after what it counts, for example “Bevölkerung”, or add a column of numbers.
bind-ambiguous-numbers = The numbers in “{ $column }” can be read in two ways.
bind-ambiguous-numbers-next = Choose the decimal mark above, under “How the file was read”.
bind-no-number = Cell in “{ $column }” is no number: “{ $example }”
bind-no-number-next = These cells are not counted. Correct them in the file and load it again.
bind-incomplete = The assignment is incomplete.
bind-area-header = the header names an area ({ $count } different ones)
bind-area-of-layout = in this known layout the area stands here ({ $count } different ones)
bind-area-with-rest = the areas stand here ({ $count } different ones); “{ $label }” is none of them but a remainder that belongs to the whole
bind-area-number-and-name = number and name ({ $count } different ones)
bind-area-without-name = Row without an area, not used
bind-area-without-name-next = Add the area in these rows.
bind-arithmetic = “{ $label }” in “{ $column }” names it, and the calculation gives the published value
bind-label-beside = “{ $label }” in “{ $column }” names it
bind-label-column-names-measure = the neighbouring column “{ $column }” names it: “{ $label }”
bind-names-column = it names the column “{ $column }”
bind-header-names-measure = the header “{ $header }” names it
bind-fraction-of-one = percentages written as fractions of 1 (0.25 for 25); multiplied by 100 for computing
bind-only-measure-with-groups = by these groups the catalogue counts only: { $measure }
bind-code-of-area = each value belongs to exactly one value of “{ $area }”
bind-column-constant = the same everywhere: “{ $label }”
bind-column-repeats = says the same as column “{ $other }” in other words, for example as a code
bind-column-empty = empty
bind-column-not-used = no counterpart in the catalogue
bind-labels-are-levels = the words are kinds of areas ({ $count })
bind-labels-are-members = { $count } of { $of } labels belong to: { $dimension }
bind-larger-area = Each area in “{ $area }” stands beside exactly one of the { $count } entries of this column ({ $level })
bind-row-of-larger-area = The row names no smaller area and is about the larger one ({ $level }).
bind-label-unmatched = The label “{ $label }” is unknown to the catalogue; its rows do not count.
bind-label-unmatched-next = Check the spelling. All labels are listed under “Assignment”.
bind-no-such-period = “{ $label }” is no period; its rows do not count.
bind-no-such-period-next = Write a year (2024) or a reference date (31.12.2024).
bind-period-shape = { $count } values have the form of a year or reference date, for example “{ $example }”
bind-range-begins = “{ $range }” is taken as { $as } for “{ $measure }”: that is how this quantity is defined.
bind-range-open = For “{ $measure }” nothing says where “{ $range }” begins ({ $dimension }).
bind-range-open-next = If the notes of the source say so, match the label yourself, for example as 15-24. Until then it holds only for itself and for the sum over all age groups.
bind-unknown-level = The catalogue does not know the kind of area “{ $word }”.
bind-unknown-level-next = Choose one of the kinds of areas offered.
bind-unknown-restriction = In the column “{ $column }” every row says “{ $label }”, and the catalogue does not know it. Perhaps the numbers hold only for that.
bind-unknown-restriction-next = Say under “Assignment” what is meant, or that the column is not needed.
bind-area-without-level = It is not known what kind of area “{ $label }” is; its rows do not count.
bind-area-without-level-next = Say under “Assignment” what kind of areas these are, or add a column that says it.
bind-area-renamed = The area with the number { $number } is called “{ $label }” here, before “{ $area }”. It is taken for the same area.
bind-area-renamed-next = Check whether a new area has an old number. Then the change of areas must stand in the catalogue, or the number in the file must be corrected.
bind-column-named-twice = There is more than one column named “{ $column }”.
bind-column-named-twice-next = Name the column by its number, for example #3.
bind-unknown-column = This file has no column “{ $column }”.
bind-unknown-column-next = Check the spelling. A column can also be named by its number, for example #3.
bind-group-empty = Row without a group ({ $dimension }), not used
bind-group-empty-next = Fill in the empty cells. If an empty cell means “all together”, say so under “Assignment”.
bind-groups-contradict = Row in which two columns name different groups of the same division; not used
bind-groups-contradict-next = Check under “Assignment” whether both columns mean the same division. If one of them is not needed, set it to “not needed”.
bind-labels-name-measures = { $count } of { $of } labels name what the row counts
bind-labels-of-several-dimensions = { $count } of { $of } labels name groups, of different divisions
bind-measure-without-dimension = In the catalogue “{ $measure }” is not divided by “{ $dimension }”; the rows do not count.
bind-measure-without-dimension-next = Check under “Assignment” what the column counts. If it does count this, only the row for all together can be used.
bind-measured-by-row = what is counted stands in the column “{ $by }” of each row
bind-month-of-year = gives the month of the year ({ $count } different ones)
bind-no-numbers = Row whose number cannot be read because its column is not read as numbers; not used
bind-no-numbers-next = Check content and decimal mark of the column above, under “How the file was read”.
bind-rows-left-out = Row that is not needed according to the assignment; it does not count
bind-rows-left-out-next = If these rows should count, change the assignment.
bind-said = chosen by you
bind-territory-assumed = The file does not say for which city or region its values hold. It is therefore computed by itself, under the name “{ $territory }”.
bind-territory-assumed-next = If it belongs to another loaded file, set the same city or region for both under “Assignment”.
bind-title-names-measure = the title of the table names: { $measure }
bind-unit-of-counts = the column gives the unit; only rows with “{ $label }” are counts
bind-unknown-meaning = What is given for “{ $label }” does not exist here: { $word }
bind-unknown-meaning-next = Choose one of the values offered, or check the saved decisions at this place.
bind-unknown-measure = The catalogue does not know the measure “{ $word }”.
bind-unknown-measure-next = Choose one of the measures offered, or check the saved decisions at this place.
bind-unknown-role = “{ $word }” is nothing a column can be used for.
bind-unknown-role-next = Choose one of the uses offered, or check the saved decisions at this place.
compare-by-user = You said so.
compare-same-name = The file has the name of the earlier one, “{ $file }”.
compare-same-columns = All { $count } columns are named as in “{ $file }”.
compare-near-columns = { $count } of { $of } columns are named as in “{ $file }”.
compare-no-values = The values themselves could not be compared because one of the two assignments is incomplete.
compare-no-values-next = Complete the assignment of both files first.
compare-other-layout = “{ $file }” is laid out differently: only { $count } of { $of } columns have the same name.
compare-other-layout-next = Only files of which at least three quarters of the columns have the same names can be compared.
compare-column-new = New column since the earlier version: “{ $label }”
compare-column-new-next = Check under “Assignment” whether it is needed.
compare-column-missing = The column “{ $label }” of the earlier version is no longer there.
compare-column-missing-next = Check whether it has another name now, and then say under “Assignment” which column replaces it.
compare-column-renamed = The column “{ $label }” is now probably called “{ $now }”.
compare-column-renamed-next = Check under “Assignment” whether the column still holds the same.
compare-label-new = New label in “{ $column }”: “{ $label }”
compare-label-new-next = Check under “Assignment” what it means.
compare-label-missing = The label “{ $label }” in “{ $column }” of the earlier version is no longer there.
compare-label-missing-next = Check whether it is written differently now or whether rows are missing.
compare-label-renamed = The label “{ $label }” in “{ $column }” is now probably “{ $now }”.
compare-label-renamed-next = Check under “Assignment” whether both mean the same.
compare-revised = { $period }: { $count } × different from the earlier version, first for { $area }
compare-revised-next = Usually the publisher has corrected the numbers. Compare with the publication.
compare-jump = { $period }: { $count } × at least doubled or halved since the period before, first for { $area }
compare-jump-next = Check whether a number was entered wrongly, or whether area or way of counting have changed.

## Values
facts-published = as published
facts-union = put together: { $member }
facts-derived-from-areas = derived: sum of the areas ({ $count } { $level }), assumed complete
facts-derived-from-parts = derived: sum of all parts ({ $level }: { $count })
facts-derived-from-partition = sum of { $count } groups ({ $dimension }) that make up all
facts-derived-from-set = sum of: { $members }
facts-derived-from-ranges = sum of { $count } ranges that fit end to end ({ $dimension }: { $ranges })
facts-derived-from-crosswalk = sum of the areas this one was made from or was split into: { $areas }
facts-mean-of-dates = mean of { $from } and { $to }
facts-other-period = for { $period } the value of { $used } is used, as the definition demands
facts-no-complete-partition = There is no value for all together ({ $measure }, { $period }), and the groups there are do not make up all ({ $dimension }).
facts-no-complete-partition-next = Load a file that holds the total or all groups.
facts-range-cuts-band = Wanted is { $range } ({ $dimension }); the files hold only ranges that go beyond these limits: { $bands }.
facts-range-cuts-band-next = Load a file with finer ranges, for example with single years of age.
facts-area-in-two = By the files { $area } is part of several larger areas: { $areas }. None of them is computed from its parts.
facts-area-in-two-next = Check which is right. If the division changed, load the years separately.
facts-part-of-two = { $area } cannot be computed from its parts ({ $period }): { $part } is said to be part of another area, too.
facts-part-of-two-next = Find out what this part belongs to.
facts-parts-missing = { $area } cannot be computed from its parts ({ $measure }, { $period }): of { $of } parts ({ $level }) { $count } are missing: { $parts }.
facts-parts-missing-next = Load a file with the missing parts, or with the value of the area itself.
facts-parts-differ-from-area = For { $area } another value is published than the sum of its parts ({ $level }, { $period }): { $total } and { $sum }.
facts-parts-differ-from-area-next = The published value is used. Check whether a part is missing or was rounded.
facts-area-changed = { $area }, { $period }: the borders of the area have changed. Shares and means cannot be converted.
facts-area-changed-next = Load the counts the value was made from; they can be added up.
facts-area-split = { $area }, { $period }: the area exists only since { $since }; before, it was part of a larger one. Which part is not known.
facts-area-split-next = Compare only periods with the same areas, or look at the whole area.
facts-replaced = { $area }, { $period }: another loaded file gives another number; the one of the file with precedence is used.
facts-replaced-next = If the other number should stand, change in the assignment which file has precedence.
facts-missing = For this the loaded files lack: { $measure } ({ $period }).
facts-missing-next = Load a file that holds it.
facts-cell-missing = The cell is empty ({ $area }, { $period }).
facts-cell-secret-or-unknown = The publisher does not show the value: secret or unknown ({ $area }, { $period }).
facts-cell-rounded-zero = The value is more than nothing, but so small that it is rounded to zero ({ $area }, { $period }).
facts-cell-error = The cell holds an error of a spreadsheet program ({ $area }, { $period }).
facts-cell-unreliable = The publisher holds the value to be too uncertain ({ $area }, { $period }).
facts-cell-not-applicable = A statement makes no sense here ({ $area }, { $period }).
facts-cell-later = The value follows later ({ $area }, { $period }).
facts-cell-unreadable = The cell cannot be read ({ $area }, { $period }).
facts-overflow = The numbers are too large to be computed exactly.
facts-contradiction = The data give different numbers for the same value ({ $area }, { $period }).
facts-contradiction-next = “Data” lists the rows that contradict each other.
facts-repeated = Row with the same value once more; it counts only once
facts-repeated-next = Check whether the rows stand in the file twice.
facts-negative = A count is less than zero ({ $measure }).
facts-negative-next = Check the cells: a count cannot be negative. Figures with this value are not computed.
facts-future = The period { $period } lies in the future.
facts-future-next = Check whether the column of the period is read correctly, or whether these are projections.
facts-rows-contradict = { $area }, { $period }: two rows with different numbers for the same value; neither is used
facts-rows-contradict-next = Correct one of the rows and load the file again.
facts-files-contradict = { $area }, { $period }: another loaded file gives another number
facts-files-contradict-next = Remove one of the two files.
facts-areas-differ-from-total = { $period }: the { $level } add up to { $sum }, published are { $total }
facts-areas-differ-from-total-next = The published number is used. Compare with the source.
facts-parts-differ-from-total = { $area }, { $period }: the groups ({ $dimension }) add up to { $sum }, published are { $total }
facts-parts-differ-from-total-next = The published number is used. Compare with the source.

## Figures
indicator-denominator-zero = The denominator is 0.
indicator-negative = A count is smaller than 0.
indicator-no-areas = There are not enough areas of one kind with values for both groups.
indicator-no-side = A part of the calculation is missing in the data.
indicator-not-whole-numbers = { $value } is no whole number; the index needs counts.
indicator-no-data = The loaded files give no value for it.
indicator-no-data-next = Load a file that holds it.
indicator-one-area-only = Only one single area has values ({ $level }). How the groups are spread over the areas cannot be read from it.
indicator-one-area-only-next = Load a file with values for all areas.
indicator-one-group-only = One of the two groups is empty.
indicator-part-greater-than-whole = The numerator ({ $numerator }) is greater than the denominator ({ $denominator }).
indicator-whole-city-only = This index holds for the whole area only, not for parts of it.
indicator-over-areas = Computed over { $count } { $level }, assumed complete.
indicator-compared-with-published = Compared with { $count } published values, { $differ } of them differ.
indicator-across-break = Between the two periods there is a break in the series ({ $period }). No change is computed across a break.
indicator-across-break-next = Compare only periods before the break or only periods after it.
indicator-area-only = This index holds for single areas only, not for the whole.
indicator-area-only-next = Choose an area.
indicator-as-published = Taken as published: the numbers the value was made from are not there.
indicator-as-published-next = Load a file with these numbers if the value is to be checked.
indicator-denominator-too-small = The denominator is smaller than { $least }. No value is made from so few cases.
indicator-denominator-too-small-next = Look at a larger area or a larger group.
indicator-differs-from-published = Published is { $published }; the computed value differs.
indicator-differs-from-published-next = Compare reference date, area and definition of the group with the publication.
indicator-greater-than-its-limit = The value ({ $value }) is greater than that of “{ $limit }” ({ $other }). Both cannot be right.
indicator-greater-than-its-limit-next = Check whether both numbers have the same reference date and the same definition.
indicator-no-period-of-other-side = For { $period } the loaded files lack: { $measure }.
indicator-no-period-of-other-side-next = Load a file that holds this period.
indicator-several-periods-of-other-side = For { $period } there are several values in the year ({ $measure }), and none holds for the whole year.
indicator-several-periods-of-other-side-next = Load a file with only one reference date per year.
indicator-no-such-breakdown = This figure cannot be broken down by “{ $dimension }”.
indicator-no-such-breakdown-next = Choose another breakdown.
indicator-outside = The group chosen ({ $dimension }) is not among those this figure holds for.
indicator-outside-next = Choose another group.
indicator-reference-contains-group = The total contains the group: the gap to the others is larger than the one shown. Nothing can be said about significance this way.
indicator-sides-cover-different-areas = Numerator and denominator are added up over different areas (numerator: { $numerator } areas, denominator: { $denominator } areas).
indicator-sides-cover-different-areas-next = Load files that hold values for the same areas.
indicator-standardised = Age-standardised: the value as it would be if the population had the ages of the standard population ({ $standard ->
        [esp2013] European Standard Population 2013
       *[other] { $standard }
    }).
indicator-total-outside-of-its-groups = The value for all ({ $value }) lies outside the values of the single groups ({ $dimension }: { $lowest } to { $highest }). That cannot be.
indicator-total-outside-of-its-groups-next = Check whether all values have the same source, reference date and definition.
edition-as-published = value of the edition “{ $edition }”; the data it was made from are not there
edition-change-since = Since the edition “{ $edition }”: { $then } ({ $then_year }), now { $now } ({ $now_year }); change: { $change }.
edition-change-since-published = Since the edition “{ $edition }”: { $then } ({ $then_year }, as published then), now { $now } ({ $now_year }); change: { $change }.
edition-change-since-revised = Since the edition “{ $edition }”: { $then } ({ $then_year }; published then: { $published }, revised since), now { $now } ({ $now_year }); change: { $change }.
edition-dropped-has-values = An indicator that is no longer kept cannot have values: there is no series they belong to.
edition-dropped-has-values-next = Choose today's indicator, or empty the values.
edition-no-id = The short name of the edition is missing.
edition-no-number = “{ $typed }” is no number.
edition-no-number-next = Write the value as it was published, with a comma or a point, without its unit.
edition-no-period = “{ $typed }” is no period.
edition-no-period-next = Write for example 2012, 2012/13 or 31.12.2012.
edition-no-such-field = There is no field “{ $word }” in the catalogue.
edition-no-title = The title is missing.
edition-not-entered = This entry is not yours and cannot be taken back.
edition-period-twice = The period { $period } stands there twice.
edition-still-kept = This indicator exists today; it was not dropped.
edition-still-kept-next = For an indicator that was dropped choose “no longer kept”.
edition-two-readings = “{ $typed }” can mean { $with_comma } or { $with_point }.
edition-two-readings-next = Choose the decimal sign.
edition-unknown = There is no edition “{ $word }”.
edition-year-out-of-range = “{ $typed }” is no year between 1900 and 2200.
guard-draft = Draft – not checked for disclosure.
guard-hidden = The value is not shown because it would point to few persons.

## Goals
goal-frame = Frame data: they show the situation, no goal.
goal-composition = A composition has no more or less that would be a goal.
goal-no-direction = No direction is set for this indicator.
goal-no-direction-decided = No direction was decided for this indicator. You can set one yourself at the indicator.
goal-no-edition = Before the latest value there is no edition of the monitoring to compare with. At the indicator, under “Earlier editions”, you can enter one.
goal-no-value = There is no value.
goal-one-point = There is only one value; a direction needs two.
goal-too-few-points = There are too few values for this method.
goal-duplicate-year = There is more than one value for a year.
goal-not-finite = An input is no number.
goal-no-value-at-edition = No earlier edition has a value of those judged here, nor has the last one, “{ $edition }” ({ $year }).
goal-nothing-since-edition = There is no new value since the edition “{ $edition }” ({ $year }).
goal-share-undefined = Base value and target are equal; there is no way to go.
goal-maintain = The goal was reached in the base year already; the point is to hold it.
goal-year-order = The target year must be after the base year.
goal-interval-order = The bounds of the target interval are swapped.
goal-beyond-interval = The value is outside the target interval.
goal-no-target = No target is set.
goal-no-target-year = No target with a target year is set.
goal-no-base-value = There is no value for the base year.
goal-direction-improved = Since the edition “{ $edition }”: { $then } ({ $then_year }), now { $now } ({ $now_year }); that is the direction set.
goal-direction-unchanged = Unchanged since the edition “{ $edition }”: { $now } ({ $now_year }).
goal-direction-away = Since the edition “{ $edition }”: { $then } ({ $then_year }), now { $now } ({ $now_year }); that is against the direction set.
goal-share-reached = The target { $target } is reached: { $now } ({ $now_year }).
goal-share-on-course = { $share } of the way to the target are covered, { $share_of_time } of the time have elapsed: from { $base } ({ $base_year }) to { $now } ({ $now_year }), target { $target } ({ $target_year }).
goal-share-behind = Only { $share } of the way to the target are covered, but { $share_of_time } of the time have elapsed: from { $base } ({ $base_year }) to { $now } ({ $now_year }), target { $target } ({ $target_year }).
goal-share-pace-unknown = { $share } of the way are covered: from { $base } ({ $base_year }) to { $now } ({ $now_year }), target { $target }. Without a target year the pace cannot be judged.
goal-share-not-moved = Since the base year the value has not moved towards the target { $target }: { $base } ({ $base_year }), now { $now } ({ $now_year }).
goal-share-away = The value is farther from the target { $target } than in the base year: { $base } ({ $base_year }), now { $now } ({ $now_year }).
goal-weather-sun = { $rule ->
    [maintain] The target value is kept, and on average the value does not move away from it.
    [direction] Average and last change go in the direction set.
   *[other] At the same pace the target would be reached, or missed by less than 5 per cent of the remaining way.
  }
goal-weather-partly-cloudy = { $rule ->
    [maintain] The target value is kept, but on average the value gets worse.
    [direction] The average change goes in the direction set, the last one does not.
   *[other] At the same pace the target would be missed by 5 to 20 per cent of the remaining way.
  }
goal-weather-cloud = { $rule ->
    [maintain] The target value is not kept, but on average the value comes nearer to it.
    [direction] The average change does not go in the direction set, the last one does.
   *[other] The value moves towards the target, but at the same pace it would miss it by more than 20 per cent of the remaining way.
  }
goal-weather-thunderstorm = { $rule ->
    [maintain] The target value is not kept, and on average the value does not come nearer to it.
    [direction] Neither the average nor the last change goes in the direction set.
   *[other] On average the value does not come nearer to the target.
  }
goal-break-between = Between { $year } and the latest value the series has a break ({ $period }); nothing is computed across it.
goal-doubt-sampling = The change cannot be told from the chance of the sample: its 95 per cent range ({ $low } to { $high }) includes zero. A simple random sample is assumed.
goal-doubt-rounding = The change cannot be told from the rounding of the numbers: anything from { $low } to { $high } is possible.
goal-doubt-non-response = The change cannot be told from the missing answers: anything from { $low } to { $high } is possible.
goal-doubt-many-comparisons = Among { $count } tested changes of samples, one like this is to be expected by chance.
goal-kept-met = The target value { $target } is kept: { $now } ({ $now_year }).
goal-kept-met-worsening = The target value { $target } is kept, but the value has worsened since { $then_year }, from { $then } to { $now }.
goal-kept-approaching = The target value { $target } is not kept: { $now } ({ $now_year }); since { $then_year } the value has come nearer to it.
goal-kept-missed = The target value { $target } is not kept: { $now } ({ $now_year }); the value is not coming nearer to it.
goal-within-inside = The value { $now } ({ $now_year }) lies within the target range from { $target } to { $upper }.
goal-no-cases = This value is not made of counted cases, or no possible number of cases would give another status.
goal-no-statement = There is no statement that could change.
goal-no-tolerance = No tolerance has been set for the comparison with the plan.
goal-projection-within = On a straight line the value would be { $projected } in the target year; the target lies within the 95 per cent range from { $projected_low } to { $projected_high }.
goal-projection-beyond = On a straight line the value would be { $projected } in the target year; the whole 95 per cent range from { $projected_low } to { $projected_high } is better than the target.
goal-projection-short = On a straight line the value would be { $projected } in the target year; the target lies outside the 95 per cent range from { $projected_low } to { $projected_high }.
goal-target-met = The target is reached; nothing is missing.
goal-target-out-of-range = A share in per cent lies between 0 and 100; { $typed } is not possible.
goal-target-out-of-range-next = Enter a target between 0 and 100.
goal-target-without-direction = This kind of goal lacks its direction.
goal-target-without-direction-next = Choose whether the value should rise or fall.
goal-target-without-value = This kind of goal lacks its target value, its upper value or its plan.
goal-target-without-value-next = Add the value, or choose another kind of goal.
goal-target-year-past = The target year { $year } is not after the latest value.
goal-too-few-for-trend = { $points } values are too few: a trend can be told from chance from { $least } values on.
goal-trend-wanted = The series has a trend in the direction that was set: { $slope } a year (95 per cent range { $slope_low } to { $slope_high }, p value { $p }). It is assumed that the yearly values vary independently of one another.
goal-trend-unwanted = The series has a trend against the direction that was set: { $slope } a year (95 per cent range { $slope_low } to { $slope_high }, p value { $p }). It is assumed that the yearly values vary independently of one another.
goal-trend-none = A trend cannot be told from chance (p value { $p }).
goal-unknown-aim = “{ $word }” is no kind of goal.
goal-unknown-group = The catalogue does not know the group “{ $word }”.
goal-unknown-method = There is no method “{ $word }”.
interval-full-count = Full count: no sampling error.
interval-extrapolated = An extrapolated sample without its number of cases: no range of error can be given.
interval-as-published = Published only as a finished value: no range of error can be given.
interval-not-a-share = No range is given for this kind of value.
interval-mixed = Numerator and denominator come from different kinds of surveys: no common range can be given.
interval-response-unknown = Voluntary answers; how many were asked is not loaded. The response rate cannot be given.
interval-derived = Made of other figures; their ranges stand there.
rollup-no-goal = { $indicators ->
    [one] The one indicator has no goal; it shows the situation.
   *[other] None of the { $indicators } indicators has a goal; they show the situation.
}
rollup-none-judged = { $with_goal ->
    [one] One indicator has a goal; it cannot be judged yet.
   *[other] { $with_goal } indicators have a goal; none can be judged yet.
}
rollup-judged = { $with_goal ->
    [one] One indicator has a goal; it can be judged.
   *[other] { $judged } of { $with_goal } indicators with a goal can be judged.
  }
goal-growth-undefined = From zero, across zero or on to a target of zero there is no rate of growth; the method does not apply here.
goal-target-year-passed = The target year has passed and the target is not reached; this method judges the time before only.
goal-no-window = There is no value in the years in which the period of this method has to begin.
goal-beyond-limit = The base value lies beyond the natural limit given.
goal-panel-too-small = A comparison needs at least two values of other areas.
goal-panel-without-spread = All values to compare with are equal, so that there is no measure of distance.
goal-negative-tolerance = The tolerance must not be less than zero.
goal-no-plan-value = The plan has no value for the year of the latest value.
goal-no-common-years = Group and reference group have no two years in common.
goal-group-ahead = The group is ahead; this rule is about being behind.
goal-parity-undefined = Both shares are zero; they have no ratio.
goal-negative-rate = A ratio of this kind needs values above zero.
goal-met = The target is reached.
goal-met-worsening = The target is reached, but the value is worse than in the base year.
goal-lost = The target was reached in the base year and no longer is.
goal-eurostat-significant = Significant progress: at least 95 per cent of the growth needed or, without a target, at least 1 per cent a year.
goal-eurostat-moderate = Moderate progress: 60 to less than 95 per cent of the growth needed or, without a target, 0 to less than 1 per cent a year.
goal-eurostat-insufficient = Insufficient progress: less than 60 per cent of the growth needed.
goal-eurostat-away = The value moves away from the target.
goal-eurostat-moderate-away = The value moves against the direction set by at most 1 per cent a year.
goal-eurostat-significant-away = The value moves against the direction set by more than 1 per cent a year.
goal-un2022-on-track = On track: at least 95 per cent of the growth needed or, without a target, more than 1 per cent a year.
goal-un2022-fair = Fair progress, but acceleration needed.
goal-un2022-limited = Limited or no progress.
goal-un2022-deterioration = Deterioration.
goal-un2023-on-track = On track: at this growth at least 95 per cent of the way would be covered in the target year; without a target at least 2 per cent a year.
goal-un2023-fair = Fair progress, but acceleration needed.
goal-un2023-stagnation = Stagnation or regression.
goal-un2023-as-good-as-met = The value is within one percentage point of the target of 0 or 100 per cent; this counts as reached.
goal-opensdg-substantial = On track: at least 95 per cent of the growth needed or, without a target, growth above the upper threshold.
goal-opensdg-moderate = Progress made, but acceleration needed.
goal-opensdg-limited = Limited progress.
goal-opensdg-deterioration = Deterioration.
goal-sdsn-on-track = On track: the pace suffices for the target.
goal-sdsn-moderate = Moderately improving: at least half the pace needed.
goal-sdsn-stagnating = Stagnating: less than half the pace needed.
goal-sdsn-decreasing = Decreasing: the value moves away from the target.
goal-oecd-short = The target is not reached.
goal-plan-on-path = The value { $now } ({ $now_year }) is as good as the plan value { $planned } or better.
goal-plan-slightly-off = The value { $now } ({ $now_year }) is behind the plan value { $planned }, but within the tolerance ({ $tolerance }).
goal-plan-off = The value { $now } ({ $now_year }) is behind the plan value { $planned } by more than the tolerance ({ $tolerance }). Behind the plan the last change decides the status.
goal-laender-both = The value of the group has improved, and the gap has narrowed. Group { $then } ({ $then_year }), now { $now } ({ $now_year }); gap { $gap_then }, now { $gap_now }.
goal-laender-gap-same = The value of the group has improved; the gap has stayed the same. Group { $then } ({ $then_year }), now { $now } ({ $now_year }); gap { $gap_then }, now { $gap_now }.
goal-laender-gap-wider = The value of the group has improved, but the gap has widened. Group { $then } ({ $then_year }), now { $now } ({ $now_year }); gap { $gap_then }, now { $gap_now }.
goal-laender-levelling-down = The gap has narrowed, but not because the group improved. This is no progress. Group { $then } ({ $then_year }), now { $now } ({ $now_year }); gap { $gap_then }, now { $gap_now }.
goal-laender-left-behind = The value of the group has stayed the same; the gap has widened. Group { $then } ({ $then_year }), now { $now } ({ $now_year }); gap { $gap_then }, now { $gap_now }.
goal-laender-worse = The value of the group has worsened. Group { $then } ({ $then_year }), now { $now } ({ $now_year }); gap { $gap_then }, now { $gap_now }.
goal-laender-unchanged = Neither the value of the group nor the gap has changed. Group { $then } ({ $then_year }), now { $now } ({ $now_year }); gap { $gap_then }, now { $gap_now }.
goal-laender-crossed = The gap has changed sides; this is neither a narrowing nor a mere widening. Group { $then } ({ $then_year }), now { $now } ({ $now_year }); gap { $gap_then }, now { $gap_now }.
goal-parity-below = The value is lower than the value compared with (parity index below 0.97). Value { $now }, compared with { $reference_now } ({ $now_year }); index { $parity }.
goal-parity-inside = Share as in the value compared with: the parity index lies between 0.97 and 1.03. Value { $now }, compared with { $reference_now } ({ $now_year }); index { $parity }.
goal-parity-above = The value is higher than the value compared with (parity index above 1.03). Value { $now }, compared with { $reference_now } ({ $now_year }); index { $parity }.
goal-parity-nearer = The parity index is nearer to 1 than before. Value { $now }, compared with { $reference_now }, index { $parity } ({ $now_year }); index before { $parity_then } ({ $then_year }).
goal-parity-same = The parity index is as far from 1 as before. Value { $now }, compared with { $reference_now }, index { $parity } ({ $now_year }); index before { $parity_then } ({ $then_year }).
goal-parity-farther = The parity index is farther from 1 than before. Value { $now }, compared with { $reference_now }, index { $parity } ({ $now_year }); index before { $parity_then } ({ $then_year }).
goal-parity-crossed = The parity index has passed 1. Value { $now }, compared with { $reference_now }, index { $parity } ({ $now_year }); index before { $parity_then } ({ $then_year }).
goal-gap-closed = There is no gap any more.
goal-gap-narrowing = The gap is narrowing; without a target year the pace cannot be judged. Gap { $gap_then } ({ $then_year }), now { $gap_now } ({ $now_year }).
goal-gap-on-pace = The gap is narrowing and would be closed by the target year { $target_year } at this pace. Gap { $gap_then } ({ $then_year }), now { $gap_now } ({ $now_year }).
goal-gap-behind-pace = The gap is narrowing, but would not be closed in the target year { $target_year } at this pace. Gap { $gap_then } ({ $then_year }), now { $gap_now } ({ $now_year }).
goal-gap-levelling-down = The gap has narrowed only because the better side has worsened. This is no progress. Gap { $gap_then } ({ $then_year }), now { $gap_now } ({ $now_year }).
goal-gap-unchanged = The gap has stayed the same. Gap { $gap_then } ({ $then_year }), now { $gap_now } ({ $now_year }).
goal-gap-widening = The gap has widened. Gap { $gap_then } ({ $then_year }), now { $gap_now } ({ $now_year }).
goal-gap-crossed = The gap has changed sides. Gap { $gap_then } ({ $then_year }), now { $gap_now } ({ $now_year }).
goal-frame-has-no-goal = Frame data cannot have a goal.
goal-year-out-of-range = The year { $year } is not possible.
goal-year-out-of-range-next = Give a year with four digits.
goal-target-no-number = “{ $typed }” is no number.
goal-target-no-number-next = Write for example 18.5.

## Calculation
explain-hidden = Not shown because the count is too small.
explain-share = Numerator divided by denominator, times { $factor }, rounded (decimals: { $decimals })
explain-count = Count
explain-segregation = Index of dissimilarity: half the sum of the differences between the shares of both groups per area, times { $factor }, rounded (decimals: { $decimals })
explain-isolation = Isolation index: share of the group in the area, averaged over the persons of the group, Σ (xᵢ/X) · (xᵢ/tᵢ), times { $factor }, rounded (decimals: { $decimals })
explain-exposure = Exposure index: share of the others in the area, averaged over the persons of the group, Σ (xᵢ/X) · (yᵢ/tᵢ), times { $factor }, rounded (decimals: { $decimals })
explain-entropy-index = Theil’s entropy index: how much less mixed the areas are on average than the whole, Σ tᵢ · (E − Eᵢ) / (T · E), times { $factor }, rounded (decimals: { $decimals })
explain-location-quotient = Location quotient: share of the group in the area divided by its share in the whole, (xᵢ/tᵢ) / (X/T), times { $factor }, rounded (decimals: { $decimals })
explain-shannon = Shannon diversity: −Σ pᵢ · ln pᵢ over the shares of the groups, times { $factor }, rounded (decimals: { $decimals })
explain-simpson = Simpson diversity: how often two persons chosen at random belong to different groups, times { $factor }, rounded (decimals: { $decimals })
explain-balance = Balance: what is added minus what is taken away, rounded (decimals: { $decimals })
explain-mean = Mean: sum divided by number, times { $factor }, rounded (decimals: { $decimals })
explain-standardised = Age-standardised: Σ weight × rate of each age group, divided by the sum of the weights, times { $factor }, rounded (decimals: { $decimals })
explain-gap = { $unit ->
        [points] Gap in percentage points: value of the group minus the value compared with, rounded (decimals: { $decimals })
       *[other] Gap: value of the group minus the value compared with, rounded (decimals: { $decimals })
    }
explain-ratio = Ratio: value of the group divided by the value compared with, times { $factor }, rounded (decimals: { $decimals })
explain-index = Index: value divided by the value of the base period, times 100 (base = 100), rounded (decimals: { $decimals })
explain-change = { $unit ->
        [points] Change in percentage points: value minus earlier value, rounded (decimals: { $decimals })
       *[other] Change: value minus earlier value, rounded (decimals: { $decimals })
    }
explain-change-percent = Change in per cent: value minus earlier value, divided by the earlier value, times 100, rounded (decimals: { $decimals })
explain-published = as published, rounded (decimals: { $decimals }); the numbers the value was made from are not there
explain-published-used = published value
explain-published-agrees = published value: agrees with the computed one
explain-published-differs = published value: differs from the computed one
explain-part = { $indicator }, { $period } ({ $members })
explain-rounding = unrounded
explain-numerator = Numerator: { $measure } ({ $members })
explain-denominator = Denominator: { $measure } ({ $members })
explain-counted = counted: { $measure } ({ $members })
explain-group = { $title }: { $group }
explain-rest = Others: { $measure } ({ $members })
explain-rows = counted in the file, rows: { $count }
explain-facts = added up from { $count } values
explain-fact = { $area }, { $period }: { $measure } ({ $members })
explain-areas = { $count } { $level }
explain-area = { $area }: group { $group }, others { $rest }

## Caution
caution-concept-muenster = In Münster “Migrationsvorgeschichte” includes expellees and resettlers; other cities and statistics count differently.
caution-estimate = Personal and inherited background are derived from marks of the population register, not asked for.
caution-citizenship-series = The series does not follow the same persons: people who are naturalised leave it, newcomers enter it.
caution-segregation-areas = The index depends on number and shape of the areas; only years with the same areas can be compared.
caution-not-migration-alone = Differences between groups and areas are not caused by migration alone.
caution-age-structure = Crude rate: the groups differ in age; part of the difference may be due to that.
caution-voluntary = Voluntary answers: the value holds only for those who answered.
caution-sample = Sample: the value is uncertain; small differences mean nothing.
caution-concept-differs = This source defines the group differently from other figures; do not compare directly.
caution-unknown-part = The information is missing for some persons; this may shift the value.
caution-school-place = Counted at the place of the school; some pupils live elsewhere.
caution-two-places = Numerator and denominator may refer to different places: that of the institution or firm, and that of residence.
caution-small-numbers = Small numbers: one person or organisation more changes the value noticeably.
caution-rare-event = There is a value only every five years; a trend can hardly be judged.
caution-arrivals = The value depends on how many people arrive, stay or leave; it judges nobody.
caution-rounded-to-5 = The source’s numbers are rounded to multiples of 5; small values are imprecise.
caution-birth-citizenship = Citizenship at birth follows the law; it says little about the parents’ origin.
caution-law = The value depends on the law in force; changes in the law shift it.

## Session
session-same-file = This file is loaded already: { $name }.
session-same-file-next = The loaded file stays as it is. Remove it first if you want to load a new version.
session-no-such-table = This file is no longer loaded.
session-no-such-scope = This data base is no longer loaded.
session-no-such-area-note = This statement about areas is no longer there.
session-no-such-area-note-next = Change the screen to see the present list.
session-no-such-area = There is no such area here.
session-no-such-level = There is no such kind of area here: { $word }.
session-no-such-indicator = The catalogue has no indicator { $word }.
session-no-such-figure = There is no value for { $period }.
session-no-such-earlier = Nothing was decided about a file “{ $name }”.
session-no-such-earlier-next = Open the project that holds the decisions.
session-no-such-breakdown = This figure cannot be broken down by “{ $word }”.
session-no-such-breakdown-next = Choose one of the breakdowns offered.
session-rows-hidden = These rows are not shown because they would point to single persons.
session-rows-hidden-next = Only the number of rows is shown.
table-overflow = A sum is too large to be computed exactly.
table-unknown-column = There is no column { $column }.
project-syntax = The project file cannot be read.
project-unknown-class = There is no class “{ $word }”.
boundary-out-of-order = Internal error: wrong order.
boundary-out-of-order-next = Load the file again. If it happens again, please report it without enclosing any data.
boundary-pack = Internal error while packing.
boundary-pack-next = Load the file again. If it happens again, please report it without enclosing any data.
boundary-unpack = Internal error while unpacking.
boundary-unpack-next = Load the file again. If it happens again, please report it without enclosing any data.

## Catalogue
catalogue-composition-direction = Catalogue: “{ $word }” is a composition and may have only no direction or parity.
catalogue-duplicate-id = Catalogue: the identifier { $word } occurs twice.
catalogue-leitziel-without-principle = Catalogue: a Leitziel names no principle.
catalogue-missing-citation = Catalogue: “{ $word }” lacks a citation.
catalogue-missing-key = Catalogue: the entry “{ $key }” is missing.
catalogue-missing-teilziel = Catalogue: the indicator “{ $word }” lacks its Teilziel.
catalogue-missing-text = Catalogue: the text “{ $key }” is missing.
catalogue-not-part-of = Catalogue: in “{ $word }” the numerator is no part of the denominator.
catalogue-partition-overlaps = Catalogue: the parts of a partition overlap in “{ $word }”.
catalogue-syntax = Catalogue: the file cannot be read.
catalogue-target-without-decision = Catalogue: a target of “{ $word }” names no decision.
catalogue-unknown-key = Catalogue: the entry “{ $word }” is unknown.
catalogue-unknown-word = Catalogue: the word “{ $word }” is unknown ({ $kind }).
catalogue-wrong-type = Catalogue: “{ $key }” has the wrong form.
catalogue-area-of-two = Catalogue: “{ $word }” is part of “{ $other }” already.
catalogue-area-of-two-next = Name each area with one larger area only.
catalogue-area-twice = Catalogue: “{ $word }” stands twice on the same side.
catalogue-area-twice-next = Name each area only once.
catalogue-bases-differ = Catalogue: in “{ $word }” numerator and denominator have different population bases.
catalogue-bases-differ-next = Use the same on both sides, or give the reason for the difference in “allow.bases”.
catalogue-begins-without-range = Catalogue: “begins” names “{ $word }”. That is no dimension of number ranges by which this quantity is given.
catalogue-begins-without-range-next = Name a dimension of the kind “range” that also stands under “dimensions”, for example age.
catalogue-concepts-differ = Catalogue: in “{ $word }” numerator and denominator define the population differently.
catalogue-concepts-differ-next = Use the same definition on both sides, or give the reason for the difference in “allow.concepts”.
catalogue-crosswalk-neither-merges-nor-splits = Catalogue: the change of areas of { $word } neither merges areas nor splits one.
catalogue-crosswalk-neither-merges-nor-splits-next = Name one single area on one of the two sides.
catalogue-crosswalk-overlaps = Catalogue: “{ $word }” is already in the change of areas of { $other }. The two overlap.
catalogue-crosswalk-overlaps-next = Make one change of the two, or take one of them back.
catalogue-cycle = Catalogue: “{ $word }” is computed from itself.
catalogue-cycle-next = Check “of” and “with” of the indicators involved.
catalogue-frame-with-direction = Catalogue: “{ $word }” belongs to the frame data and must not have a direction.
catalogue-frame-with-direction-next = Remove the direction, or assign the indicator to a Teilziel.
catalogue-label-of-two = Catalogue: the label “{ $word }” means something else already: { $other }.
catalogue-label-of-two-next = Give each label only once.
catalogue-measure-without-dimension = Catalogue: “{ $measure }” is not divided by “{ $word }”.
catalogue-measure-without-dimension-next = Add the dimension to the measure, or remove the condition.
catalogue-no-number = Catalogue: “{ $word }” is no number.
catalogue-no-number-next = Write digits, with a point before the decimals.
catalogue-no-period = Catalogue: “{ $word }” is no period.
catalogue-no-period-next = Write for example 2024 or 2024-12-31.
catalogue-no-range = Catalogue: “{ $word }” is no range of numbers.
catalogue-no-range-next = Write for example 15-64 or 65+.
catalogue-parent-not-larger = Catalogue: “{ $word }” is no larger kind of area than that of the parts.
catalogue-parent-not-larger-next = Under “parent_level” name a kind of area that is made of the parts.
catalogue-parent-without-parts = Catalogue: no parts are named for “{ $word }”.
catalogue-parent-without-parts-next = Name all parts under “areas”.
catalogue-parity-without-reference = Catalogue: “{ $word }” aims at parity but does not say what it is compared with.
catalogue-parity-without-reference-next = Add “reference” or “compare”.
catalogue-partitions-differ = Catalogue: two partitions with common parts do not make up the same whole (from “{ $word }” on).
catalogue-partitions-differ-next = Add the missing parts to the smaller partition.
catalogue-range-with-members = Catalogue: “{ $word }” consists of ranges of numbers and must not name single members.
catalogue-range-with-members-next = Remove the members, or the statement that it has ranges.
catalogue-ranges-overlap = Catalogue: the range “{ $word }” overlaps another one.
catalogue-ranges-overlap-next = Change the limits so that each number lies in exactly one range.
catalogue-rate-in-a-sum = Catalogue: “{ $word }” is a rate or a mean and cannot be added up with others.
catalogue-rate-in-a-sum-next = Use the counts it was made from, or “published”.
catalogue-same-definition = Catalogue: “{ $word }” has the same definition as “{ $other }”.
catalogue-same-definition-next = Remove one of the two indicators.
catalogue-set-overlaps = Catalogue: “{ $word }” contains parts the same condition names already.
catalogue-set-overlaps-next = Name each part only once.
catalogue-target-before-its-base = Catalogue: the target year of “{ $word }” is not after the base year.
catalogue-target-interval-order = The limits of the target range of indicator “{ $word }” are swapped.
catalogue-target-without-value = The target of indicator “{ $word }” lacks its value, its upper value or its plan.
catalogue-targets-contradict = Indicator “{ $word }” has two targets of the same kind for the same year and group with different values.
catalogue-target-before-its-base-next = Correct one of the two years.
catalogue-target-out-of-range = Catalogue: the target of “{ $word }” is no possible share; possible is 0 to 100.
catalogue-target-out-of-range-next = Correct the value, or give the reason in “over_100” why more than 100 per cent can be right.
catalogue-target-without-direction = Catalogue: “{ $word }” has a target but no direction.
catalogue-target-without-direction-next = Give the direction decided on, or remove the target.
catalogue-union-empty = Catalogue: the union “{ $word }” names no parts.
catalogue-union-empty-next = Name the parts it consists of.
catalogue-unit-and-factor = Catalogue: the unit “{ $word }” needs the factor { $expected }; given is { $factor }.
catalogue-unit-and-factor-next = Correct the unit or the factor.
read-delimiter-named = the first line ("sep=") names it
read-extra-empty-cell = Row with one empty cell more than the others; its values may have moved by a column
read-extra-empty-cell-next = Compare these rows in the preview with the file and correct them there.
read-header-again = The header line stands among the data once more; this line is no row of data.
read-invisible-characters = Cells with control characters or invisible characters; they are written out, for example as [U+202E].
read-invisible-characters-next = Remove these characters from the file if labels are not recognised because of them.
read-kind-seen = counted: { $numbers } numbers, { $periods } periods, { $texts } texts, { $empty } empty cells
layout-headers = recognised by the headers { $headers }
layout-metadata = recognised by the opening lines of the file: { $words }
layout-named = recognised by “{ $words }” in title or notes
read-lost-characters = Cells with characters that could not be read (�)
read-lost-characters-next = Choose another encoding, or download the file again.
read-mangled = A spreadsheet program has probably damaged the file: whole lines stand in quotation marks and are split at commas. They can be put together again.
read-mangled-next = Decide under "How we read the file" whether the lines are put together, and check the preview afterwards.
read-no-notes-below = nothing stands below the table
read-notes-below = lines below are notes: { $count }
read-quote-escaped = a backslash stands in front of quotation marks inside cells
read-quote-single = cells begin and end with single quotation marks
read-quote-usual = as usual
read-rows-are-rows = each line of the file is a row of the table
read-sub-heading = Row with nothing but a label in the first column: probably a sub-heading
read-too-large-to-transpose = Only small files (up to { $limit } bytes) can be turned over.
read-too-large-to-transpose-next = Swap rows and columns in your spreadsheet program.
read-too-many-columns = The file has { $columns } columns; at most { $limit } are read.
read-too-many-columns-next = Check the delimiter, or split the table.
read-record-too-long = A line is longer than { $limit } bytes.
read-record-too-long-next = Is this really a table? Often a closing quotation mark is missing.
choice-by-user = set by you
choice-unknown = There is no decision "{ $what }".
choice-unknown-next = Check the project file at this place.
choice-impossible = "{ $value }" is not possible here.
choice-impossible-next = Choose one of the offered values; lines are numbers from 1.
project-unknown-key = The project file contains the unknown word "{ $word }".
project-unknown-key-next = Check the line named.
project-wrong-type = In the project file "{ $key }" has a value of the wrong kind.
project-wrong-type-next = Check the line named.
check-no-number = "{ $typed }" is no number.
check-no-number-next = Type the published figure in digits, for example 12,345 or 12.5.
check-no-such-figure = There is no such sum, or it is not shown.
check-no-such-figure-next = Choose one of the sums shown.
number-rounded-counts = all { $count } values like "1.230" end in 0: rounded counts with thousands marks

## Workbooks
read-workbook-damaged = The workbook is damaged or incomplete (part: { $part }).
read-workbook-damaged-next = Download the file again. If your program opens it, save it there anew.
read-workbook-encrypted = The workbook is encrypted with a password.
read-workbook-encrypted-next = Open it in your program, save it without a password and choose the new file.
read-workbook-too-large = The workbook is too large: more than { $limit } { $what ->
        [bytes] bytes
        [cells] cells on one sheet
        [sheets] sheets
       *[other] { $what }
    }.
read-workbook-too-large-next = Save the sheet you need on its own, best as CSV (UTF-8). Often cells far to the right or below that nobody needs are the reason.
read-workbook-empty = There is nothing on any sheet of the workbook.
read-workbook-empty-next = Check whether you chose the right file. Charts and pictures are not read.
read-workbook-kind = { $kind ->
        [xlsb] Workbooks of the kind XLSB are not read.
        [zip] This is an archive or document, but no workbook.
        [ole] This is an old Office document, but no workbook of Excel 5 or later.
       *[other] This is no workbook.
    }
read-workbook-kind-next = Save the table as XLSX, ODS or CSV (UTF-8). Unpack an archive first.
read-workbook-no-such-sheet = There is no sheet number { $number }.
read-workbook-codepage = The texts are written in a character set (number { $page }) that is read as Western European here.
read-workbook-codepage-next = Check umlauts and special characters. If they are wrong, save the file as XLSX.
read-hidden-sheet = The sheet “{ $sheet }” is hidden.
read-hidden-rows = Hidden row; it is read all the same
read-hidden-rows-next = Check whether these rows belong to the table or are only auxiliary calculations.
read-hidden-columns = Hidden column; it is read all the same
read-hidden-columns-next = Check whether these columns belong to the table or are only auxiliary calculations.
read-merged-filled = Merged cell: its content holds for each of its rows.
read-merged-number = Merged cell with a number: it stands in the first of its rows only, so that it does not count twice.
read-merged-number-next = Check whether the number holds for all rows together. If it holds for each of them, unmerge the cell and enter it in each row.
read-masked-by-format = The table shows { $sign ->
        [blank] nothing
       *[other] “{ $sign }”
    } here instead of the stored number. The number is read.
read-masked-by-format-next = Statistics offices hide unreliable or secret values this way. Do not publish these numbers without asking.
read-formula-without-value = Formula without a stored result; the cell counts as empty
read-formula-without-value-next = Open the file in a spreadsheet program and save it: then it is calculated and the result is stored.
read-sheet-table = { $rows } rows of a table, { $numbers } of { $cells } cells are numbers
read-sheet-no-table = no table, only single cells
number-stored = { $count } cells are stored as numbers, not as texts

# Periods
period-q1 = Q1 { $years }
period-q2 = Q2 { $years }
period-q3 = Q3 { $years }
period-q4 = Q4 { $years }
period-h1 = first half of { $years }
period-h2 = second half of { $years }
period-ws = winter term { $years }
period-ss = summer term { $years }
read-header-other-delimiter = line { $first } is written with another delimiter and gives exactly { $fields } names
read-workbook-seen = recognised by its content
read-repaired = The split lines were put together as you asked.
flag-currency = with a currency
bind-area-is-whole = Rows with "{ $label }" are read as values for the whole, not as an area.
bind-area-is-sum = "{ $label }" is always the sum of all other areas; these rows are read as values for the whole.
bind-area-is-sum-next = If it is an area after all, add a column to the file with the kind of each area.
number-scale-in-name = the name of the column says "{ $words }"; numbers are multiplied for computing, sums are as printed
number-scale-in-title = line { $line } says "{ $words }"; numbers are multiplied for computing, sums are as printed
what-scale = Unit
what-scale-column = Unit of "{ $column }"
value-scale-1 = as printed
value-scale-1000 = in thousands
value-scale-1000000 = in millions
flag-thousands = in thousands in the file, multiplied here
flag-millions = in millions in the file, multiplied here
read-looks-transposed = Each row holds one kind of thing, the columns do not: the table probably lies on its side.
read-looks-transposed-next = Decide under "How we read the file" whether rows and columns are swapped.
read-quote-runs-on = Cell over several lines with delimiters in it: perhaps a closing quotation mark is missing, and further rows are in this cell.
read-quote-runs-on-next = Check the line in the file, or choose another reading under "Quotation marks".
read-names-without-cells = The header has { $names } names, the rows have { $cells } cells: which name belongs to which column is an assumption.
read-names-without-cells-next = Compare the preview with the file.
read-quote-odd = cells contain quotation marks that are not doubled; they are read as text
number-suspicious-code = "{ $label }" stands several times in "{ $column }" and lies far outside the other values: probably a code for "missing".
number-suspicious-code-next = Replace the code in the file by a sign such as ".", otherwise it is used as a number.
read-single-quote-mark = Cells with a single quotation mark; they are read as they stand.
