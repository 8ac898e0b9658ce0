-- From the statutory table in long form, one row per line of the form and kind of applicant
-- (time_period, body, applicant_type, row_code, n), to one row per kind of applicant: the identities of the form
-- hold between the columns of a row. `row_code` is the line's number in the form: 1, 2, 3.1 ... 3.7, 4.
-- A line that stands twice becomes "3 and 4", and a line the form does not have becomes a note of more than one word:
-- the checks then name them.
CREATE OR REPLACE TABLE "foi-annual" AS
SELECT
  time_period,
  body,
  applicant_type,
  string_agg(n, ' and ') FILTER (row_code = '1') AS new_received,
  string_agg(n, ' and ') FILTER (row_code = '2') AS carried_in,
  string_agg(n, ' and ') FILTER (row_code = '3.1') AS granted,
  string_agg(n, ' and ') FILTER (row_code = '3.2') AS granted_part,
  string_agg(n, ' and ') FILTER (row_code = '3.3.1') AS refused_state_secret,
  string_agg(n, ' and ') FILTER (row_code = '3.3.2') AS refused_by_law,
  string_agg(n, ' and ') FILTER (row_code = '3.3.3') AS refused_safety,
  string_agg(n, ' and ') FILTER (row_code = '3.3.4') AS refused_third_party,
  string_agg(n, ' and ') FILTER (row_code = '3.3.5') AS refused_internal,
  string_agg(n, ' and ') FILTER (row_code = '3.3.6') AS refused_process,
  string_agg(n, ' and ') FILTER (row_code = '3.3.7') AS refused_enforcement,
  string_agg(n, ' and ') FILTER (row_code = '3.3.8') AS refused_inquiry,
  string_agg(n, ' and ') FILTER (row_code = '3.4.1') AS unable_not_held,
  string_agg(n, ' and ') FILTER (row_code = '3.4.2') AS unable_to_create,
  string_agg(n, ' and ') FILTER (row_code = '3.4.3') AS unable_unclear,
  string_agg(n, ' and ') FILTER (row_code = '3.5.1') AS declined_complaint,
  string_agg(n, ' and ') FILTER (row_code = '3.5.2') AS declined_repeated,
  string_agg(n, ' and ') FILTER (row_code = '3.5.3') AS declined_publication,
  string_agg(n, ' and ') FILTER (row_code = '3.5.4') AS declined_excessive,
  string_agg(n, ' and ') FILTER (row_code = '3.5.5') AS declined_confirmation,
  string_agg(n, ' and ') FILTER (row_code = '3.6.1') AS other_not_completed,
  string_agg(n, ' and ') FILTER (row_code = '3.6.2') AS other_fee_unpaid,
  string_agg(n, ' and ') FILTER (row_code = '3.6.3') AS other,
  string_agg(n, ' and ') FILTER (row_code = '3.7') AS total,
  string_agg(n, ' and ') FILTER (row_code = '4') AS carried_out,
  getvariable('as_of') AS as_of_date,
  'A' AS obs_status,
  'unknown line ' || string_agg(row_code, ', ') FILTER (row_code NOT IN (
    '1', '2', '3.1', '3.2', '3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.5', '3.3.6',
    '3.3.7', '3.3.8', '3.4.1', '3.4.2', '3.4.3', '3.5.1', '3.5.2', '3.5.3', '3.5.4', '3.5.5',
    '3.6.1', '3.6.2', '3.6.3', '3.7', '4'
  )) AS note_id,
  min(_row) AS _row
FROM raw
GROUP BY time_period, body, applicant_type
ORDER BY _row;
