-- en: In which emergency departments of Northern Ireland did the share seen within four hours fall most in a year?
-- zh: 北爱尔兰哪些急诊科四小时内离开的比例一年来下降最多？
WITH quarters AS (
  SELECT
    department,
    sum(within_4h) FILTER (time_period = '2021-Q1') / sum(attendances) FILTER (time_period = '2021-Q1') AS before,
    sum(within_4h) FILTER (time_period = '2022-Q1') / sum(attendances) FILTER (time_period = '2022-Q1') AS now
  FROM ni_emergency_care.waits
  GROUP BY department
)
SELECT departments.name_en AS department, before, now, round(100 * (now - before), 1) AS points
FROM quarters
JOIN codes.ni_departments AS departments ON departments.code = quarters.department
WHERE before IS NOT NULL AND now IS NOT NULL
ORDER BY now - before
