-- en: Which UK bodies with 100 requests or more answered the smallest share of them on time at the end of 2020?
-- zh: 2020年末，英国答复申请100件以上的机构中，哪些按时答复的比例最低？
SELECT
  bodies.name_en AS body,
  sum(on_time_original + on_time_extended) AS numerator,
  sum(on_time_original + on_time_extended + late) AS denominator,
  numerator / denominator AS share
FROM uk_foi.replies AS replies
JOIN codes.uk_bodies AS bodies ON bodies.code = replies.body
WHERE time_period = '2020-Q4'
GROUP BY bodies.name_en
HAVING denominator >= 100
ORDER BY share
LIMIT 10
