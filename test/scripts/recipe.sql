-- The recipe of the tests: a total row is dropped, thousands separators go, an unreadable number stays for the checks.
CREATE VIEW replies AS
SELECT
  replace("Quarter", ' ', '-') AS time_period,
  lower("Where") AS body,
  CASE WHEN regexp_full_match("Got", '[0-9]{1,3}(,[0-9]{3})+') THEN replace("Got", ',', '') ELSE "Got" END AS received,
  "In time" AS on_time,
  CAST(TRY_CAST(replace("Got", ',', '') AS BIGINT) - TRY_CAST("In time" AS BIGINT) AS VARCHAR) AS late,
  getvariable('as_of') AS as_of_date,
  'A' AS obs_status,
  '' AS note_id,
  _row
FROM raw
WHERE "Quarter" <> 'Total';
