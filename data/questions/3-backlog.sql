-- en: How much of what US agencies leave open at the end of a year is overdue?
-- zh: 美国各机构年末尚未办结的申请中，有多大比例已经逾期？
SELECT
  time_period,
  sum(open_overdue) AS numerator,
  sum(open_end) AS denominator,
  numerator / denominator AS share
FROM us_foia.requests
GROUP BY time_period
ORDER BY time_period
