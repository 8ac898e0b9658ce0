-- en: Which service standards of the Government of Canada, of 10,000 cases or more, were missed by most in 2024?
-- zh: 2024年，加拿大政府办理一万件以上的服务标准中，哪些离目标最远？
SELECT
  service || ' (' || standard_id || ')' AS standard,
  volume_meeting_target AS numerator,
  total_volume AS denominator,
  volume_meeting_target / total_volume AS share,
  target,
  round(100 * (target - share), 1) AS points_below
FROM ca_service_standards.standards
WHERE time_period = '2024' AND total_volume >= 10000 AND share < target
ORDER BY target - share DESC
LIMIT 15
