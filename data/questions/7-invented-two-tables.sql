-- en: With invented figures: do regions that answer late leave people less content?
-- zh: 虚构数据：答复迟的地区，群众是否更不满意？
WITH cases AS (
  SELECT
    region,
    late_replied + closed_no_reply + open_overdue AS late,
    on_time_original + on_time_extended + late_replied + closed_no_reply + open_overdue AS due
  FROM message_board_demo.replies
  WHERE time_period = '2026-Q1'
),
late AS (
  -- figures that are withheld are blank: such a row counts in no sum
  SELECT region, sum(late) / sum(due) AS share FROM cases WHERE late + due IS NOT NULL GROUP BY region
),
content AS (
  SELECT region, sum(n4 + n5) / sum(rated_active) AS share
  FROM message_board_demo.ratings
  WHERE time_period = '2026-Q1' AND n4 + n5 + rated_active IS NOT NULL
  GROUP BY region
)
SELECT
  CASE WHEN late.share >= 0.1 THEN 'a tenth or more late' ELSE 'less than a tenth late' END AS regions,
  count(*) AS regions_counted,
  round(avg(content.share), 3) AS mean_share_content
FROM late
JOIN content USING (region)
GROUP BY ALL
ORDER BY regions
