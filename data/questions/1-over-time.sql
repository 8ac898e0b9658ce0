-- en: What share of requests did UK central government answer on time, quarter by quarter?
-- zh: 英国中央政府各季度有多大比例的申请按时答复？
SELECT
  time_period,
  sum(on_time_original + on_time_extended) AS numerator,
  sum(on_time_original + on_time_extended + late) AS denominator,
  numerator / denominator AS share
FROM uk_foi.replies
GROUP BY time_period
ORDER BY time_period
