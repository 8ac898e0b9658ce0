-- FOIA.gov's annual report tables (each year: requests, backlog, and reply times in three tracks) -> the tidy tables
-- `requests` and `reply-times`. Runs on `raw`, in which all files of all years are stacked, and on the variable `as_of`.
-- Every cell stays text: the checks read it, and what they cannot read they name.

-- The marks FOIA.gov writes where it has no figure become the empty cell. Nothing else does: `<1`, `1,234` or a space
-- would stay as they are and be named by the check `type`. (`<1` stands in no count of these files, only in the
-- heading `<1-20 Days`, where it means a reply on the day of receipt.)
CREATE OR REPLACE TEMP MACRO figure(cell) AS CASE WHEN cell IN ('N/A', 'n/a', 'NaN') THEN '' ELSE cell END;

-- FOIA.gov gives a renamed agency its newest name in all years, so one name is one legal body here. An agency that
-- took over from another has its own code (`opic` until 2019, `dfc` from 2020).
CREATE OR REPLACE TEMP TABLE agency_codes AS
SELECT * FROM (VALUES
  ('Administrative Conference of the United States', 'acus'),
  ('Advisory Council on Historic Preservation', 'achp'),
  ('American Battle Monuments Commission', 'abmc'),
  ('Appraisal Subcommittee', 'asc'),
  ('Armed Forces Retirement Home', 'afrh'),
  ('Central Intelligence Agency', 'cia'),
  ('Chemical Safety and Hazard Investigation Board', 'csb'),
  ('Commission of Fine Arts', 'cfa'),
  ('Committee for Purchase from People Who Are Blind or Severely Disabled', 'abilityone'),
  ('Commodity Futures Trading Commission', 'cftc'),
  ('Consumer Financial Protection Bureau', 'cfpb'),
  ('Consumer Product Safety Commission', 'cpsc'),
  ('Corporation for National and Community Service (operating as AmeriCorps)', 'cncs'),
  ('Council of the Inspectors General on Integrity and Efficiency', 'cigie'),
  ('Council on Environmental Quality', 'ceq'),
  ('Court Services and Offender Supervision Agency', 'csosa'),
  ('Defense Nuclear Facilities Safety Board', 'dnfsb'),
  ('Denali Commission', 'denali'),
  ('Department of Agriculture', 'usda'),
  ('Department of Commerce', 'doc'),
  ('Department of Defense', 'dod'),
  ('Department of Education', 'ed'),
  ('Department of Energy', 'doe'),
  ('Department of Health and Human Services', 'hhs'),
  ('Department of Homeland Security', 'dhs'),
  ('Department of Housing and Urban Development', 'hud'),
  ('Department of Justice', 'doj'),
  ('Department of Labor', 'dol'),
  ('Department of Transportation', 'dot'),
  ('Department of Veterans Affairs', 'va'),
  ('Department of the Interior', 'doi'),
  ('Department of the Treasury', 'treasury'),
  ('Environmental Protection Agency', 'epa'),
  ('Equal Employment Opportunity Commission', 'eeoc'),
  ('Export-Import Bank of the U.S.', 'exim'),
  ('Farm Credit Administration', 'fca'),
  ('Farm Credit System Insurance Corporation', 'fcsic'),
  ('Federal Communications Commission', 'fcc'),
  ('Federal Deposit Insurance Corporation', 'fdic'),
  ('Federal Election Commission', 'fec'),
  ('Federal Energy Regulatory Commission', 'ferc'),
  ('Federal Financial Institutions Examination Council', 'ffiec'),
  ('Federal Housing Finance Agency', 'fhfa'),
  ('Federal Labor Relations Authority', 'flra'),
  ('Federal Maritime Commission', 'fmc'),
  ('Federal Mediation and Conciliation Service', 'fmcs'),
  ('Federal Mine Safety and Health Review Commission', 'fmshrc'),
  ('Federal Open Market Committee', 'fomc'),
  ('Federal Permitting Improvement Steering Council', 'fpisc'),
  ('Federal Reserve System', 'frs'),
  ('Federal Retirement Thrift Investment Board', 'frtib'),
  ('Federal Trade Commission', 'ftc'),
  ('General Services Administration', 'gsa'),
  ('Gulf Coast Ecosystem Restoration Council', 'gcerc'),
  ('Harry S. Truman Scholarship Foundation', 'truman'),
  ('Institute of Museum and Library Services', 'imls'),
  ('Inter-American Foundation', 'iaf'),
  ('James Madison Memorial Fellowship Foundation', 'james-madison'),
  ('Legal Services Corporation', 'lsc'),
  ('Marine Mammal Commission', 'mmc'),
  ('Merit Systems Protection Board', 'mspb'),
  ('Millennium Challenge Corporation', 'mcc'),
  ('Morris K. Udall and Stewart L. Udall Foundation', 'udall'),
  ('National Aeronautics and Space Administration', 'nasa'),
  ('National Archives and Records Administration', 'nara'),
  ('National Capital Planning Commission', 'ncpc'),
  ('National Commission on Military, National, and Public Service', 'ncmnps'),
  ('National Council on Disability', 'ncd'),
  ('National Credit Union Administration', 'ncua'),
  ('National Endowment for the Arts', 'nea'),
  ('National Endowment for the Humanities', 'neh'),
  ('National Indian Gaming Commission', 'nigc'),
  ('National Labor Relations Board', 'nlrb'),
  ('National Mediation Board', 'nmb'),
  ('National Railroad Passenger Corporation', 'amtrak'),
  ('National Science Foundation', 'nsf'),
  ('National Security Commission on Artificial Intelligence', 'nscai'),
  ('National Transportation Safety Board', 'ntsb'),
  ('Neighborhood Reinvestment Corporation', 'neighborworks'),
  ('Nuclear Regulatory Commission', 'nrc'),
  ('Occupational Safety and Health Review Commission', 'oshrc'),
  ('Office of Government Ethics', 'oge'),
  ('Office of Management and Budget', 'omb'),
  ('Office of National Drug Control Policy', 'ondcp'),
  ('Office of Navajo and Hopi Indian Relocation', 'onhir'),
  ('Office of Pandemic Preparedness and Response Policy', 'oppr'),
  ('Office of Personnel Management', 'opm'),
  ('Office of Science and Technology Policy', 'ostp'),
  ('Office of Special Counsel', 'osc'),
  ('Office of the Director of National Intelligence', 'odni'),
  ('Office of the Intellectual Property Enforcement Coordinator', 'ipec'),
  ('Office of the National Cyber Director', 'oncd'),
  ('Office of the Special Inspector General for Afghanistan Reconstruction', 'sigar'),
  ('Office of the United States Trade Representative', 'ustr'),
  ('Overseas Private Investment Corporation', 'opic'),
  ('Peace Corps', 'peace-corps'),
  ('Pension Benefit Guaranty Corporation', 'pbgc'),
  ('Postal Regulatory Commission', 'prc'),
  ('Presidio Trust', 'presidio-trust'),
  ('Privacy and Civil Liberties Oversight Board', 'pclob'),
  ('Recovery Accountability and Transparency Board', 'ratb'),
  ('Securities and Exchange Commission', 'sec'),
  ('Selective Service System', 'sss'),
  ('Small Business Administration', 'sba'),
  ('Social Security Administration', 'ssa'),
  ('Social Security Advisory Board', 'ssab'),
  ('Special Inspector General for Iraq Reconstruction', 'sigir'),
  ('Surface Transportation Board', 'stb'),
  ('Tennessee Valley Authority', 'tva'),
  ('U.S. Agency for Global Media', 'usagm'),
  ('U.S. Agency for International Development', 'usaid'),
  ('U.S. Commission for the Preservation of America’s Heritage Abroad', 'heritage-abroad'),
  ('U.S. Commission on Civil Rights', 'usccr'),
  ('U.S. Department of State', 'state'),
  ('U.S. Election Assistance Commission', 'eac'),
  ('U.S. Interagency Council on Homelessness', 'usich'),
  ('U.S. International Development Finance Corporation', 'dfc'),
  ('U.S. Nuclear Waste Technical Review Board', 'nwtrb'),
  ('U.S. Railroad Retirement Board', 'rrb'),
  ('United States Access Board', 'access-board'),
  ('United States African Development Foundation', 'usadf'),
  ('United States Copyright Office', 'usco'),
  ('United States Institute of Peace', 'usip'),
  ('United States International Boundary and Water Commission', 'usibwc'),
  ('United States International Trade Commission', 'usitc'),
  ('United States Postal Service', 'usps'),
  ('United States Trade and Development Agency', 'ustda')
) AS list (name, code);

-- File names differ from year to year ("... (1).csv", "... (32).csv"), so a table is told by the columns only it has.
-- The three tracks share one header and can be told apart by the file name alone. The row "All agencies" is the sum of
-- the others and would count every request twice. A name that has no code is kept as it is, and so are parts of an
-- agency ("Component", which should say "Agency Overall" in every row), so that the check `code-unknown` names them.
CREATE OR REPLACE TEMP TABLE source_rows AS
SELECT
  raw.* EXCLUDE ("Agency"),
  CASE
    WHEN "Number of Requests Received in Fiscal Year" IS NOT NULL THEN 'flow'
    WHEN "Number of Backlogged Requests as of End of Fiscal Year" IS NOT NULL THEN 'backlog'
    WHEN "<1-20 Days" IS NOT NULL THEN 'times'
    ELSE error('"' || _file || '" is none of the five FOIA.gov tables that this import reads, or one of its headings has '
      || 'changed. Leave the file out, or teach data/us-foia/import.sql its columns.')
  END AS source_table,
  "Fiscal Year" AS time_period,
  coalesce(agency_codes.code, "Agency") || CASE "Component" WHEN 'Agency Overall' THEN '' ELSE ' / ' || "Component" END
    AS agency,
  CASE
    WHEN contains(_file, 'simple-requests') THEN 'simple'
    WHEN contains(_file, 'complex-requests') THEN 'complex'
    WHEN contains(_file, 'granted-expedited-processing') THEN 'expedited'
    ELSE _file
  END AS track
FROM raw LEFT JOIN agency_codes ON agency_codes.name = raw."Agency"
WHERE "Agency" IS DISTINCT FROM 'All agencies';

-- A file may lie in two folders: the second "received, processed and pending" of 2016 is that of 2018 once more, byte
-- for byte. Rows that agree in everything become one; rows that differ stay two, and the check `duplicate-key` names them.
CREATE OR REPLACE TABLE requests AS
WITH flow AS (
  SELECT
    time_period,
    agency,
    figure("Number of Requests Pending as of Start of Fiscal Year") AS open_start,
    figure("Number of Requests Received in Fiscal Year") AS received,
    figure("Number of Requests Processed in Fiscal Year") AS processed,
    figure("Number of Requests Pending as of End of Fiscal Year") AS open_end,
    min(_row) AS _row
  FROM source_rows WHERE source_table = 'flow' GROUP BY ALL
),
backlog AS (
  SELECT
    time_period,
    agency,
    figure("Number of Backlogged Requests as of End of Fiscal Year") AS open_overdue,
    min(_row) AS _row
  FROM source_rows WHERE source_table = 'backlog' GROUP BY ALL
),
-- An agency that is in one of the two tables only keeps its row, with the other's figures missing.
joined AS (
  SELECT
    time_period,
    agency,
    coalesce(open_start, '') AS open_start,
    coalesce(received, '') AS received,
    coalesce(processed, '') AS processed,
    coalesce(open_end, '') AS open_end,
    coalesce(open_overdue, '') AS open_overdue,
    coalesce(flow._row, backlog._row) AS _row
  FROM flow FULL JOIN backlog USING (time_period, agency)
)
SELECT
  time_period,
  agency,
  open_start,
  received,
  processed,
  open_end,
  open_overdue,
  getvariable('as_of') AS as_of_date,
  CASE
    WHEN '' IN (open_start, received, processed, open_end, open_overdue) THEN 'O'
    WHEN overdue_above_open THEN 'U'
    ELSE 'A'
  END AS obs_status,
  CASE WHEN overdue_above_open THEN 'overdue-above-open' ELSE '' END AS note_id,
  _row
FROM (
  -- No more can be overdue than are open. Where a report says so all the same, nobody can tell which figure is wrong.
  SELECT *, coalesce(try_cast(open_overdue AS BIGINT) > try_cast(open_end AS BIGINT), false) AS overdue_above_open
  FROM joined
)
ORDER BY time_period, agency, _row;

CREATE OR REPLACE TABLE "reply-times" AS
WITH cells AS (
  SELECT time_period, agency, track, heading, figure(cell) AS n_replied, "Total" AS total, min(_row) AS _row
  FROM (
    UNPIVOT (SELECT * FROM source_rows WHERE source_table = 'times')
    ON "<1-20 Days", "21-40 Days", "41-60 Days", "61-80 Days", "81-100 Days", "101-120 Days", "121-140 Days",
      "141-160 Days", "161-180 Days", "181-200 Days", "201-300 Days", "301-400 Days", "401+ Days"
    INTO NAME heading VALUE cell
  )
  GROUP BY ALL
),
-- The headings give both edges in working days. `<1` is a reply on the day of receipt; the law counts the day after it
-- as day 1 and the Department of Justice tells agencies not to write 0, so the first bin begins at 1.
bins (heading, bin_from, bin_to) AS (
  VALUES ('<1-20 Days', 1, '20'), ('21-40 Days', 21, '40'), ('41-60 Days', 41, '60'), ('61-80 Days', 61, '80'),
    ('81-100 Days', 81, '100'), ('101-120 Days', 101, '120'), ('121-140 Days', 121, '140'), ('141-160 Days', 141, '160'),
    ('161-180 Days', 161, '180'), ('181-200 Days', 181, '200'), ('201-300 Days', 201, '300'),
    ('301-400 Days', 301, '400'), ('401+ Days', 401, '')
),
-- A track of an agency-year with nothing but zeros and a total of 0 is left out: it bears no rate, and it can mean "no
-- such request" as well as "not reported" (`hud` processed 3,066 requests in 2008 and has no reply time).
-- A zero between other figures is a figure and stays. The six empty cells of the source all stand in such tracks.
tracks AS (
  SELECT * FROM cells
  QUALIFY bool_or(n_replied NOT IN ('0', '') OR total <> '0') OVER (PARTITION BY time_period, agency, track)
),
answered AS (
  SELECT time_period, agency, sum(try_cast(n_replied AS BIGINT)) AS answered FROM tracks GROUP BY ALL
),
reported AS (
  SELECT time_period, agency, max(try_cast(processed AS BIGINT)) AS processed FROM requests GROUP BY ALL
)
SELECT
  time_period,
  agency,
  track,
  CAST(bin_from AS VARCHAR) AS bin_from,
  bin_to,
  n_replied,
  getvariable('as_of') AS as_of_date,
  CASE WHEN n_replied = '' THEN 'O' WHEN times_above_processed THEN 'U' ELSE 'A' END AS obs_status,
  CASE WHEN times_above_processed THEN 'times-above-processed' ELSE '' END AS note_id,
  _row
FROM (
  -- These are the processed requests by how long they took, so no more of them can stand here than were processed.
  SELECT
    tracks.*, bins.bin_from, bins.bin_to, coalesce(answered.answered > reported.processed, false) AS times_above_processed
  FROM tracks
  JOIN bins USING (heading)
  JOIN answered USING (time_period, agency)
  LEFT JOIN reported USING (time_period, agency)
)
ORDER BY
  time_period,
  agency,
  coalesce(list_position(['simple', 'complex', 'expedited'], track), 4),
  track,
  CAST(bin_from AS INTEGER),
  _row;
