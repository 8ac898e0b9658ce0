-- en: How do the UK and the US compare in answering within 20 working days, year by year (fiscal years in the US)?
-- zh: 逐年比较（美国为财年），英国和美国各有多大比例在20个工作日内答复？
WITH uk AS (
  SELECT
    left(time_period, 4) AS year,
    sum(on_time_original) / sum(on_time_original + on_time_extended + late) AS share
  FROM uk_foi.replies
  GROUP BY year
),
us AS (
  SELECT time_period AS year, sum(n_replied) FILTER (bin_to <= 20) / sum(n_replied) AS share
  FROM us_foia.reply_times
  GROUP BY year
)
SELECT year, uk.share AS united_kingdom, us.share AS united_states
FROM uk
JOIN us USING (year)
ORDER BY year
