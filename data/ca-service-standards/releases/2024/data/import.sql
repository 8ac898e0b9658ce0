-- From the two files of the Government of Canada's service inventory, service standards (one row per standard) and
-- services (one row per service), to the tables `targets`, `standards` and `applications`.
-- Their French columns, descriptions, comments, addresses and percentages are not taken over.

SELECT CASE
  WHEN count(*) FILTER (column_name = 'service_standard_id') = 0 THEN error('The file of service standards is missing '
    || '(column "service_standard_id"). Give both files of the service inventory in one command.')
  WHEN count(*) FILTER (column_name = 'num_applications_total') = 0 THEN error('The file of services is missing '
    || '(column "num_applications_total"). Give both files of the service inventory in one command.')
END
FROM duckdb_columns()
WHERE table_name = 'raw';

-- "2023-2024" is the fiscal year from 1 April 2023 to 31 March 2024 and becomes 2024, the year in which it ends. A text
-- of another form stays, so that the period check can name it.
CREATE OR REPLACE TEMP MACRO fiscal_year(cell) AS
  CASE
    WHEN regexp_full_match(cell, '[0-9]{4}-[0-9]{4}')
      AND TRY_CAST(cell[1:4] AS INTEGER) + 1 = TRY_CAST(cell[6:9] AS INTEGER)
      THEN cell[6:9]
    ELSE cell
  END;

-- A year that was not over on the as-of date has no annual figures yet. One row of the services file is of such a year:
-- service SRV02975 stands a second time, for 2024-2025, with zeros only.
CREATE OR REPLACE TEMP MACRO is_over(time_period) AS
  coalesce(make_date(TRY_CAST(time_period AS INTEGER), 3, 31) <= CAST(getvariable('as_of') AS DATE), true);

-- The code of a channel or kind of standard. One that is not in the list stays, so that the code check can name it.
CREATE OR REPLACE TEMP MACRO channel_code(cell) AS
  CASE cell
    WHEN 'ONL' THEN 'online'
    WHEN 'TEL' THEN 'telephone'
    WHEN 'PERSON' THEN 'in-person'
    WHEN 'POST' THEN 'mail'
    WHEN 'EML' THEN 'email'
    WHEN 'FAX' THEN 'fax'
    WHEN 'OTH' THEN 'other'
    ELSE cell
  END;
CREATE OR REPLACE TEMP MACRO type_code(cell) AS
  CASE cell
    WHEN 'TML' THEN 'timeliness'
    WHEN 'ACS' THEN 'access'
    WHEN 'ACY' THEN 'accuracy'
    WHEN 'OTH' THEN 'other'
    ELSE cell
  END;

CREATE OR REPLACE TEMP TABLE standard_rows AS
SELECT
  fiscal_year(fiscal_yr) AS time_period,
  owner_org AS department,
  service_id,
  -- Names hold line breaks, double and non-breaking spaces.
  trim(regexp_replace(service_name_en, '[\s\x{A0}]+', ' ', 'g')) AS service,
  -- Three standards have no number of their own and say so in words, each in another service.
  CASE
    WHEN service_standard_id IN ('NA', 'Not Available', 'No service standard ID') THEN 'none'
    ELSE service_standard_id
  END AS standard_id,
  channel_code(channel) AS channel,
  type_code(type) AS standard_type,
  target,
  volume_meeting_target,
  total_volume,
  target_met,
  TRY_CAST(volume_meeting_target AS BIGINT) AS met,
  TRY_CAST(total_volume AS BIGINT) AS total,
  _row
FROM raw
WHERE service_standard_id IS NOT NULL AND is_over(fiscal_year(fiscal_yr));

-- One row per standard, with its figures as published. The number of a standard is unique within its service only:
-- eight numbers stand in two services each. A blank means that the department has no figure, 0 of 0 that the service
-- was not used. Two kinds of figures cannot be or are hard to believe; they stay as they are, marked U: more met the
-- standard than there were, and not one of a hundred or more met it.
CREATE OR REPLACE TABLE standards AS
SELECT
  time_period,
  department,
  service_id,
  service,
  standard_id,
  channel,
  standard_type,
  target,
  volume_meeting_target,
  total_volume,
  getvariable('as_of') AS as_of_date,
  CASE
    WHEN volume_meeting_target = '' OR total_volume = '' THEN 'O'
    WHEN met > total OR met = 0 AND total >= 100 THEN 'U'
    ELSE 'A'
  END AS obs_status,
  CASE
    WHEN met > total THEN 'met-above-total'
    WHEN met = 0 AND total >= 100 THEN 'none-met'
  END AS note_id,
  _row
FROM standard_rows
ORDER BY time_period, department, service_id, standard_id;

-- How many standards met their target, by the publisher's own verdict (Y, N or NA): the share that met the standard,
-- rounded to four decimals, is at least the target. NA splits in two: nothing to judge, because the total volume is 0,
-- and nothing to judge it by, because a volume or the target is missing, zero or impossible. Any other verdict is
-- counted nowhere, so that the identity names its row.
CREATE OR REPLACE TABLE targets AS
SELECT
  time_period,
  department,
  channel,
  standard_type,
  count(*) AS standards,
  count(*) FILTER (target_met = 'Y') AS met,
  count(*) FILTER (target_met = 'N') AS missed,
  count(*) FILTER (target_met = 'NA' AND total = 0 AND coalesce(met, 0) = 0) AS not_used,
  count(*) FILTER (target_met = 'NA' AND NOT (total IS NOT DISTINCT FROM 0 AND coalesce(met, 0) = 0)) AS not_assessed,
  getvariable('as_of') AS as_of_date,
  'A' AS obs_status,
  NULL AS note_id,
  min(_row) AS _row
FROM standard_rows
GROUP BY time_period, department, channel, standard_type
ORDER BY time_period, department, channel, standard_type;

-- The sum of a column over the services counted; NA (no such channel) adds nothing. A cell that cannot be read is
-- passed on as it stands instead of being left out of the sum.
CREATE OR REPLACE TEMP MACRO sum_over(is_counted, cell) AS
  coalesce(
    min(CASE WHEN is_counted AND NOT regexp_full_match(cell, '[0-9]+|NA') THEN cell END),
    CAST(sum(CASE WHEN is_counted THEN coalesce(TRY_CAST(cell AS BIGINT), 0) END) AS VARCHAR));

-- Applications by channel. In each of seven channels a service has a number, NA (no application can be made that way)
-- or ND (not counted). With an ND the total is only that of the channels that were counted, and the share of one of
-- them can be far off; such a service is left out of the sums and counted apart. So is one that takes no applications
-- at all. A service that stands twice in a year would be added twice: `occurrence` keeps the second in a row of its
-- own, which the key check then names.
CREATE OR REPLACE TABLE applications AS
WITH services AS (
  SELECT
    *,
    fiscal_year(fiscal_yr) AS time_period,
    row_number() OVER (PARTITION BY fiscal_yr, service_id ORDER BY _row) AS occurrence,
    [num_applications_online, num_applications_by_phone, num_applications_in_person, num_applications_by_mail,
      num_applications_by_email, num_applications_by_fax, num_applications_by_other] AS channels
  FROM raw
  WHERE service_standard_id IS NULL AND is_over(fiscal_year(fiscal_yr))
),
judged AS (
  SELECT
    *,
    list_contains(channels, 'ND') OR list_contains(channels, '') AS is_incomplete,
    regexp_full_match(array_to_string(channels, ' '), 'NA( NA)*') AS takes_none,
    NOT is_incomplete AND NOT takes_none AS is_counted
  FROM services
),
summed AS (
  SELECT
    time_period,
    owner_org AS department,
    count(*) AS services,
    count(*) FILTER (is_counted) AS services_counted,
    count(*) FILTER (is_incomplete) AS services_incomplete,
    count(*) FILTER (takes_none) AS services_without,
    sum_over(is_counted, num_applications_online) AS online,
    sum_over(is_counted, num_applications_by_phone) AS by_telephone,
    sum_over(is_counted, num_applications_in_person) AS in_person,
    sum_over(is_counted, num_applications_by_mail) AS by_mail,
    sum_over(is_counted, num_applications_by_email) AS by_email,
    sum_over(is_counted, num_applications_by_fax) AS by_fax,
    sum_over(is_counted, num_applications_by_other) AS by_other,
    sum_over(is_counted, num_applications_total) AS applications,
    min(_row) AS _row
  FROM judged
  GROUP BY time_period, owner_org, occurrence
)
SELECT
  time_period,
  department,
  services,
  services_counted,
  services_incomplete,
  services_without,
  online,
  by_telephone,
  in_person,
  by_mail,
  by_email,
  by_fax,
  by_other,
  applications,
  getvariable('as_of') AS as_of_date,
  -- A department none of whose services is counted has no figure, or takes no applications; one that leaves out more
  -- services than it counts has a figure that says little.
  CASE
    WHEN services_counted = 0 AND services_incomplete = 0 THEN 'M'
    WHEN services_counted = 0 THEN 'O'
    WHEN services_incomplete > services_counted THEN 'U'
    ELSE 'A'
  END AS obs_status,
  CASE WHEN services_counted > 0 AND services_incomplete > services_counted THEN 'mostly-left-out' END AS note_id,
  _row
FROM summed
ORDER BY time_period, department, _row;
