-- From the Department of Health's monthly CSV, one row per emergency department and month, to the table `waits`,
-- one row per department and calendar quarter.

-- A count as plain digits: the source writes "1,273". Anything else stays as it stands, so that the type check can
-- name it.
CREATE OR REPLACE TEMP MACRO plain_count(cell) AS
  CASE
    WHEN cell IN ('', ' ', '-', 'NA') THEN NULL
    WHEN regexp_full_match(cell, '[0-9]{1,3}(,[0-9]{3})+') THEN replace(cell, ',', '')
    ELSE cell
  END;

-- The sum of a quarter's months. A month that cannot be read is passed on as it stands instead of being left out of
-- the sum, and with a month missing the sum is missing too: it would be too small.
CREATE OR REPLACE TEMP MACRO sum_of_months(month_count) AS
  CASE
    WHEN count(month_count) < count(*) THEN NULL
    ELSE coalesce(
      min(CASE WHEN NOT regexp_full_match(month_count, '[0-9]+') THEN month_count END),
      CAST(sum(TRY_CAST(month_count AS BIGINT)) AS VARCHAR))
  END;

CREATE OR REPLACE TABLE waits AS
WITH
-- The source's name for a department, within its trust, and its code.
named(trust, name, code) AS (VALUES
  ('Belfast', 'Belfast City', 'belfast-city'),
  ('Belfast', 'Mater', 'mater'),
  ('Belfast', 'RBHSC', 'royal-belfast-children'),
  ('Belfast', 'RVH', 'royal-victoria'),
  ('Belfast', 'RVH-RAES', 'royal-victoria-eye-and-ent'),
  ('Northern', 'Antrim Area', 'antrim-area'),
  ('Northern', 'Causeway', 'causeway'),
  ('Northern', 'Mid-Ulster', 'mid-ulster'),
  ('Northern', 'Whiteabbey', 'whiteabbey'),
  ('South Eastern', 'Ards MIU', 'ards'),
  ('South Eastern', 'Bangor MIU', 'bangor'),
  ('South Eastern', 'Downe', 'downe'),
  ('South Eastern', 'Lagan Valley', 'lagan-valley'),
  ('South Eastern', 'Ulster', 'ulster'),
  ('Southern', 'Armagh Community', 'armagh'),
  ('Southern', 'Craigavon Area', 'craigavon-area'),
  ('Southern', 'Daisy Hill', 'daisy-hill'),
  ('Southern', 'South Tyrone', 'south-tyrone'),
  ('Western', 'Altnagelvin Area', 'altnagelvin-area'),
  ('Western', 'Omagh', 'omagh'),
  ('Western', 'South West Acute', 'south-west-acute'),
  ('Western', 'Tyrone County', 'tyrone-county')
),

-- The quarter is read from the first day of the month in "Date", not from "Year", which is the fiscal year that begins
-- in April. A date of another form stays, so that the period check can name it. A name that is not in the list stays
-- too. A month that stands twice would be added twice: `occurrence` keeps the second one in a row of its own, which
-- the key check then names.
monthly AS (
  SELECT
    CASE
      WHEN regexp_full_match("Date", '[0-9]{4}-(0[1-9]|1[0-2])-01')
        THEN "Date"[1:4] || '-Q' || ((TRY_CAST("Date"[6:7] AS INTEGER) + 2) // 3)
      ELSE "Date"
    END AS time_period,
    coalesce(named.code, "Dept") AS department,
    row_number() OVER (PARTITION BY raw."Trust", "Dept", "Date" ORDER BY _row) AS occurrence,
    plain_count("Under 4 Hours") AS within_4h,
    plain_count("Between 4 - 12 Hours") AS from_4_to_12h,
    plain_count("Over 12 Hours") AS over_12h,
    plain_count("Total") AS attendances,
    _row
  FROM raw
  LEFT JOIN named ON named.trust = raw."Trust" AND named.name = raw."Dept"
),

quarterly AS (
  SELECT
    time_period,
    department,
    count(*) AS months,
    sum_of_months(within_4h) AS within_4h,
    sum_of_months(from_4_to_12h) AS from_4_to_12h,
    sum_of_months(over_12h) AS over_12h,
    sum_of_months(attendances) AS attendances,
    min(_row) AS _row
  FROM monthly
  GROUP BY time_period, department, occurrence
)

SELECT
  time_period,
  department,
  within_4h,
  from_4_to_12h,
  over_12h,
  attendances,
  getvariable('as_of') AS as_of_date,
  -- A department that opened, closed or reopened within a quarter has figures for one or two of its months. They are
  -- true, and are not a full quarter's.
  CASE
    WHEN list_count([within_4h, from_4_to_12h, over_12h, attendances]) < 4 THEN 'O'
    WHEN months < 3 THEN 'D'
    ELSE 'A'
  END AS obs_status,
  CASE months WHEN 1 THEN 'one-month' WHEN 2 THEN 'two-months' END AS note_id,
  _row
FROM quarterly
ORDER BY time_period, department;
