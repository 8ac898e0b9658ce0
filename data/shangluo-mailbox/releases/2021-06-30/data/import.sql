-- From a snapshot of the mayor's mailbox of Shangluo, one row per published answer, to the tables `reply-times` and
-- `letters`, one row per quarter of the letter and answering body (and bin of days).
-- The variable `as_of` is the day of the snapshot.

-- Each snapshot holds all letters since 2011: two of them together would count nearly every letter twice.
SELECT CASE WHEN count(DISTINCT _file) > 1 THEN error('Each snapshot of the mailbox holds all letters from the '
  || 'beginning. Give one file at a time, the oldest first, and publish each as a release of its own.') END
FROM raw;

-- The names under which bodies sign their answers, and the body each belongs to: short forms, earlier names, misprints
-- ("商路市", "委委员会", "办公室心") and units below a body lead to its code. A county's departments, townships and villages
-- count with the county. Only what stands in this list is ever published by name.
CREATE OR REPLACE TEMP TABLE named AS
SELECT * FROM (VALUES
  ('商州区人民政府办公室', 'shangzhou'),
  ('商州区政府办公室', 'shangzhou'),
  ('商州区政府办', 'shangzhou'),
  ('商州区人民政府', 'shangzhou'),
  ('商州区政府', 'shangzhou'),
  ('商州区人民政府办公室心', 'shangzhou'),
  ('中共商州区委 商州区人民政府', 'shangzhou'),
  ('商州区住宅小区物业管理办公室', 'shangzhou'),
  ('商州区市场监管局', 'shangzhou'),
  ('商州区环境保护局', 'shangzhou'),
  ('商州区城市管理局', 'shangzhou'),
  ('商州区商务局', 'shangzhou'),
  ('商州区水务局', 'shangzhou'),
  ('商州区教育体育局', 'shangzhou'),
  ('商州区社会保障事业管理局', 'shangzhou'),
  ('商洛市商州区新型农村合作医疗经办中心', 'shangzhou'),
  ('商州区沙河子新区保障性住房小区建设管理处', 'shangzhou'),
  ('商州区西街片区旧城改建房屋安置协调工作领导小组办公室', 'shangzhou'),
  ('商州区城关街道办事处', 'shangzhou'),
  ('商州区大赵峪办事处', 'shangzhou'),
  ('商州区金陵寺镇人民政府', 'shangzhou'),
  ('商州区刘湾街道办事处中心村村民委员会', 'shangzhou'),
  ('洛南县人民政府办公室', 'luonan'),
  ('洛南县政府办公室', 'luonan'),
  ('洛南县政府办', 'luonan'),
  ('洛南县人民政府', 'luonan'),
  ('洛南县科技和教育体育局', 'luonan'),
  ('洛南县住房和城乡建设局', 'luonan'),
  ('洛南县城市管理局', 'luonan'),
  ('洛南县移民（脱贫）搬迁工作办公室', 'luonan'),
  ('洛南县老城区地下综合管廊及基础设施项目建设管理处', 'luonan'),
  ('洛南县石门镇人民政府', 'luonan'),
  ('石门镇人民政府', 'luonan'),
  ('洛南县永丰镇人民政府', 'luonan'),
  ('丹凤县人民政府办公室', 'danfeng'),
  ('丹凤人民政府办公室', 'danfeng'),
  ('丹凤县政府办公室', 'danfeng'),
  ('丹凤县政府办', 'danfeng'),
  ('丹凤县人民政府', 'danfeng'),
  ('丹凤县政府', 'danfeng'),
  ('丹凤县', 'danfeng'),
  ('商南县人民政府', 'shangnan'),
  ('商南县人民政府局', 'shangnan'),
  ('商南县人民政府办公室', 'shangnan'),
  ('商南县政府办公室', 'shangnan'),
  ('商南县政府办', 'shangnan'),
  ('商南县政府', 'shangnan'),
  ('山阳县人民政府办公室', 'shanyang'),
  ('山阳县政府', 'shanyang'),
  ('山阳县交通运输局', 'shanyang'),
  ('山阳县水利局', 'shanyang'),
  ('山阳县国土局', 'shanyang'),
  ('山阳县漫川关镇人民政府', 'shanyang'),
  ('镇安县人民政府办公室', 'zhenan'),
  ('镇安县政府办公室', 'zhenan'),
  ('镇安县政府办', 'zhenan'),
  ('镇安县人民政府', 'zhenan'),
  ('镇安县政府', 'zhenan'),
  ('镇安县交通运输局', 'zhenan'),
  ('镇安县自然资源局', 'zhenan'),
  ('镇安县国土资源局', 'zhenan'),
  ('镇安县住房和城乡建设局', 'zhenan'),
  ('镇安县人力和社会保障局', 'zhenan'),
  ('镇安县退役军人事务局', 'zhenan'),
  ('镇安县卫生和计划生育局', 'zhenan'),
  ('镇安县卫生健康局', 'zhenan'),
  ('镇安县农业农村局', 'zhenan'),
  ('镇安县移民办', 'zhenan'),
  ('镇安县公安局交通管理大队', 'zhenan'),
  ('镇安县永乐街道办事处', 'zhenan'),
  ('镇安县人民政府永乐街道办事处', 'zhenan'),
  ('镇安县木王镇人民政府', 'zhenan'),
  ('西口回族镇人民政府', 'zhenan'),
  ('青铜关镇人民政府', 'zhenan'),
  ('高峰镇人民政府', 'zhenan'),
  ('柞水县人民政府办公室', 'zhashui'),
  ('柞水县人民政府', 'zhashui'),
  ('柞水县林业局', 'zhashui'),
  ('红岩寺镇人民政府', 'zhashui'),
  ('商洛高新区（商丹园区）管委会', 'high-tech-zone'),
  ('商洛高新区（商丹园区）管理委员会', 'high-tech-zone'),
  ('商洛高新区（商丹园区）建设和环境保护局', 'high-tech-zone'),
  ('商洛高新区（商丹园区）社区管理局', 'high-tech-zone'),
  ('高新区社区管理办事处', 'high-tech-zone'),
  ('市信息办', 'information-office'),
  ('信息办', 'information-office'),
  ('商洛市信息办', 'information-office'),
  ('市政府信息办', 'information-office'),
  ('市政务信息办', 'information-office'),
  ('市政务信息化办', 'information-office'),
  ('市政府信息化办公室', 'information-office'),
  ('市政府政务信息化办公室', 'information-office'),
  ('市信息中心', 'information-centre'),
  ('市政务信息服务中心', 'information-centre'),
  ('商洛市公安局', 'public-security'),
  ('市公安局', 'public-security'),
  ('商洛市公安局商州分局', 'public-security'),
  ('商洛市公安局交通警察支队', 'traffic-police'),
  ('商洛市公安局交警支队', 'traffic-police'),
  ('市交警支队', 'traffic-police'),
  ('商洛市公安局交警支队车管所', 'traffic-police'),
  ('商洛市公安局交警支队商州大队', 'traffic-police'),
  ('商州交警大队城区一中队', 'traffic-police'),
  ('市消防支队', 'fire-service'),
  ('商洛市城市管理局', 'urban-management'),
  ('商洛市住房和城乡建设局', 'housing-construction'),
  ('市住房与城乡建设局', 'housing-construction'),
  ('市住建局', 'housing-construction'),
  ('商洛市建设局', 'housing-construction'),
  ('市建设局', 'housing-construction'),
  ('商洛市房产管理局', 'real-estate'),
  ('商洛市房管局', 'real-estate'),
  ('市房管局', 'real-estate'),
  ('商洛市住房公积金管理中心', 'housing-fund'),
  ('市住房公积金管理中心', 'housing-fund'),
  ('商洛市自然资源局', 'natural-resources'),
  ('市自然资源局', 'natural-resources'),
  ('商洛市生态环境局', 'environment'),
  ('商洛市生态环境局商州区分局', 'environment'),
  ('商洛市环境保护局', 'environment'),
  ('市环保局', 'environment'),
  ('商洛市交通运输局', 'transport'),
  ('商洛市交通局', 'transport'),
  ('市交通局', 'transport'),
  ('商洛公路管理局', 'highways'),
  ('商洛市水务局', 'water'),
  ('市水务局', 'water'),
  ('商洛市农业农村局', 'agriculture'),
  ('市农业农村局', 'agriculture'),
  ('商洛市林业局', 'forestry'),
  ('商洛市扶贫开发局', 'poverty-relief'),
  ('市扶贫局', 'poverty-relief'),
  ('商洛市移民（脱贫）搬迁工作办公室', 'relocation'),
  ('商洛市教育局', 'education'),
  ('市教育局', 'education'),
  ('商洛市招生办公室', 'education'),
  ('商洛职业技术学院', 'vocational-college'),
  ('商洛市卫生健康委员会', 'health'),
  ('商路市卫生健康委员会', 'health'),
  ('商洛市卫生健康委委员会', 'health'),
  ('商洛市卫生和计划生育局', 'health'),
  ('商洛市卫生局', 'health'),
  ('市卫生局', 'health'),
  ('市计生局', 'health'),
  ('商洛市医疗保障局', 'medical-security'),
  ('商洛市人力资源和社会保障局', 'human-resources'),
  ('商洛市人社局', 'human-resources'),
  ('人社局', 'human-resources'),
  ('商洛市社会保障事业管理局', 'social-insurance'),
  ('商洛市社保局', 'social-insurance'),
  ('商洛市养老保险经办处', 'social-insurance'),
  ('商洛市民政局', 'civil-affairs'),
  ('商洛市市民政局', 'civil-affairs'),
  ('市民政局', 'civil-affairs'),
  ('商洛市退役军人事务局', 'veterans'),
  ('商洛市残疾人联合会', 'disabled-persons'),
  ('市残联', 'disabled-persons'),
  ('商洛市红十字会', 'red-cross'),
  ('商洛市体育局', 'sports'),
  ('商洛市全民健身服务指导中心', 'sports'),
  ('商洛市发展和改革委员会', 'development-reform'),
  ('商洛市发改委', 'development-reform'),
  ('商洛市物价局', 'prices'),
  ('商洛市商务局', 'commerce'),
  ('市工商局', 'industry-commerce'),
  ('商洛市食品药品监督管理局', 'food-drug'),
  ('国家税务总局商洛市税务局', 'tax'),
  ('商洛市金融工作办公室', 'finance-office'),
  ('商洛市邮政管理局', 'postal-administration'),
  ('商洛市司法局', 'justice'),
  ('市法制办', 'legal-affairs'),
  ('商洛市机关事务管理局', 'office-affairs'),
  ('商洛供电公司', 'public-utilities'),
  ('国网商洛供电公司', 'public-utilities'),
  ('国网陕西省电力公司商洛供电公司', 'public-utilities'),
  ('商洛供电局', 'public-utilities'),
  ('市供电局', 'public-utilities'),
  ('中国邮政集团有限公司商洛市分公司', 'public-utilities'),
  ('中国铁塔股份有限公司商洛市分公司', 'public-utilities'),
  ('镇安县电信分公司', 'public-utilities'),
  -- Offices for one park, road or housing estate, and names too short or misprinted to tell whose they are.
  ('商洛市丹江公园管理办公室', 'other-bodies'),
  ('商洛市商鞅大道道路工程建设管理处', 'other-bodies'),
  ('江南惠民小区建设管理处', 'other-bodies'),
  ('市政局', 'other-bodies'),
  ('商县县政府办', 'other-bodies'),
  ('市城管局 市交警支队', 'joint'),
  ('市城管局 市文旅局', 'joint'),
  ('商洛市公安局 商州区人民政府办公室', 'joint'),
  ('商洛市交通运输局 商州区人民政府办公室', 'joint'),
  ('商洛市交通运输局 中国铁塔商洛市分公司', 'joint'),
  ('市信息办商州区人民政府办公室', 'joint'),
  ('市信息中心市疫情防控工作领导小组办公室疫情防控组', 'joint')
) AS list (name, code);

-- A name that is not in the list and looks like a person's: two to four Chinese characters, not ending as offices end
-- (局, 办, 委 ...). No person is named here, so these answers are counted under `unnamed`, and no such name stands in this
-- script. Any other unknown name stays as it is: the check `code-unknown` then stops the release and asks for a code.
CREATE OR REPLACE TEMP MACRO names_no_body(name) AS
  name = ''
  OR regexp_full_match(name, '\p{Han}{2,4}')
    AND NOT regexp_matches(name, '([局办委会院所处队站厅部校室组司县区市镇乡村府]|中心)$');

-- A day written as 2021-04-26; anything else is no day.
CREATE OR REPLACE TEMP MACRO as_day(cell) AS
  CASE WHEN regexp_full_match(cell, '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN TRY_CAST(cell AS DATE) END;

CREATE OR REPLACE TEMP TABLE answers AS
WITH
-- The first snapshot calls the letter's number `letter_id`, the later ones `mail_id`. A number that stands twice is one
-- letter answered by two or three bodies: each answer is a row of its own and is counted with its body.
given AS (
  SELECT
    coalesce(*COLUMNS('^(letter|mail)_id$')) AS letter_id,
    query_date,
    reply_date,
    reply_agency,
    _row
  FROM raw
),

-- The number begins with the day of the letter (20210426004), in five rows of 1,179 with the day before the date beside
-- it. Nine letters have no date of their own: the number then gives their quarter, but no reply time is reckoned
-- from it.
dated AS (
  SELECT *,
    CASE
      WHEN query_date = '' THEN TRY_CAST(letter_id[1:4] || '-' || letter_id[5:6] || '-' || letter_id[7:8] AS DATE)
      ELSE as_day(query_date)
    END AS received,
    as_day(reply_date) - as_day(query_date) AS days
  FROM given
)

SELECT
  -- A date of another form stands here in place of the period, so that the period check can name its row.
  CASE
    WHEN received IS NULL THEN query_date
    WHEN reply_date <> '' AND as_day(reply_date) IS NULL THEN reply_date
    ELSE year(received) || '-Q' || quarter(received)
  END AS time_period,
  CASE
    WHEN regexp_full_match(time_period, '[0-9]{4}-Q[1-4]')
      THEN CAST(date_trunc('quarter', received) + INTERVAL 3 MONTH - INTERVAL 1 DAY AS DATE)
  END AS quarter_end,
  CASE
    WHEN named.code IS NOT NULL THEN named.code
    WHEN names_no_body(reply_agency) THEN 'unnamed'
    ELSE reply_agency
  END AS agency,
  days,
  _row
FROM dated
LEFT JOIN named ON named.name = reply_agency;

-- Bodies that are no more, and the last quarter in which they could have answered, as in the code list.
CREATE OR REPLACE TEMP TABLE ended AS
SELECT * FROM (VALUES
  ('information-office', '2021-Q2'),
  ('poverty-relief', '2021-Q2'),
  ('prices', '2019-Q1'),
  ('industry-commerce', '2019-Q1'),
  ('food-drug', '2019-Q1'),
  ('legal-affairs', '2019-Q1')
) AS list (agency, last);

-- Every quarter of every body from its first answer on. The list names all published answers, so a body that is not in
-- it for a quarter has none, and gets a row with 0: it did not fail to report. A quarter that was not over on the day of
-- the snapshot is left out, since part of a quarter beside whole ones misleads.
CREATE OR REPLACE TEMP TABLE cells AS
WITH
over AS (
  SELECT * FROM answers WHERE quarter_end IS NULL OR quarter_end <= CAST(getvariable('as_of') AS DATE)
),
bodies AS (
  SELECT agency, min(quarter_end) AS first, min(_row) AS _row FROM over GROUP BY agency
),
quarters AS (
  SELECT DISTINCT time_period, quarter_end FROM over
),
-- Answers dated before their letter (three times by almost a year, a misprinted year) give no reply time; nor do those
-- without a date.
counted AS (
  SELECT
    time_period,
    agency,
    count(*) AS answers,
    count(*) FILTER (days >= 0) AS timed,
    bool_or(days IS NULL) AS lacks_date,
    bool_or(days < 0) AS is_reversed,
    min(_row) AS _row
  FROM over
  GROUP BY time_period, agency
)
SELECT
  time_period,
  agency,
  coalesce(answers, 0) AS answers,
  coalesce(timed, 0) AS timed,
  -- Answers still come in. In the later snapshots nearly all new answers to letters of a quarter came within 90 days of
  -- its end; until then its figures are provisional.
  CASE WHEN quarter_end + 90 > CAST(getvariable('as_of') AS DATE) THEN 'P' ELSE 'A' END AS obs_status,
  CASE
    WHEN lacks_date THEN 'date-missing'
    WHEN is_reversed THEN 'answered-before-letter'
    WHEN quarter_end + 90 > CAST(getvariable('as_of') AS DATE) THEN 'answers-to-come'
  END AS note_id,
  coalesce(counted._row, bodies._row) AS _row
FROM quarters
JOIN bodies ON bodies.first IS NULL OR quarters.quarter_end IS NULL OR bodies.first <= quarters.quarter_end
LEFT JOIN counted USING (time_period, agency)
LEFT JOIN ended USING (agency)
WHERE answers > 0 OR quarter_end IS NOT NULL AND coalesce(time_period <= ended.last, true);

CREATE OR REPLACE TABLE letters AS
SELECT time_period, agency, answers, timed, getvariable('as_of') AS as_of_date, obs_status, note_id, _row
FROM cells
ORDER BY time_period, agency;

-- Every bin has a row, with 0 where no answer fell into it. Days 0, 1 and 2 stand alone, so that the median can be read
-- exactly.
CREATE OR REPLACE TABLE "reply-times" AS
WITH bins (bin_from, bin_to) AS (
  VALUES (0, 0), (1, 1), (2, 2), (3, 5), (6, 10), (11, 15), (16, 30), (31, 60), (61, NULL)
)
SELECT
  cells.time_period,
  cells.agency,
  bin_from,
  bin_to,
  count(answers.days) AS n_replied,
  getvariable('as_of') AS as_of_date,
  any_value(obs_status) AS obs_status,
  any_value(note_id) AS note_id,
  coalesce(min(answers._row), any_value(cells._row)) AS _row
FROM cells
CROSS JOIN bins
LEFT JOIN answers ON answers.time_period = cells.time_period AND answers.agency = cells.agency
  AND answers.days >= bin_from AND (bin_to IS NULL OR answers.days <= bin_to)
GROUP BY cells.time_period, cells.agency, bin_from, bin_to
ORDER BY cells.time_period, cells.agency, bin_from;
