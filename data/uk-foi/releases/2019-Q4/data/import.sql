-- From the Cabinet Office's CSV of FOI statistics, one row per body and quarter or year, to the table `replies`.
-- One script serves both releases: their columns are the same.

-- A count as plain digits. The source writes a missing one as "-", as "NA" (older file), as one space or not at all,
-- and 25 cells with separators, "1,104". Anything else stays as it stands, so that the type check can name it.
CREATE OR REPLACE TEMP MACRO plain_count(cell) AS
  CASE
    WHEN cell IN ('', ' ', '-', 'NA') THEN NULL
    WHEN regexp_full_match(cell, '[0-9]{1,3}(,[0-9]{3})+') THEN replace(cell, ',', '')
    ELSE cell
  END;

CREATE OR REPLACE TABLE replies AS
WITH
-- The source's name for a body and its code. A second name for the same body leads to the same code; a body that was
-- renamed with a new remit, or merged, has a code of its own.
named(name, code) AS (VALUES
  ('Attorney General''s Office', 'attorney-generals-office'),
  ('Cabinet Office', 'cabinet-office'),
  ('Central Office of Information', 'central-office-of-information'),
  ('Charity Commission', 'charity-commission'),
  ('Child Maintenance and Enforcement Commission', 'child-maintenance-and-enforcement-commission'),
  ('Communities and Local Government', 'department-for-communities-and-local-government'),
  ('Competition and Markets Authority', 'competition-and-markets-authority'),
  ('Crown Prosecution Service', 'crown-prosecution-service'),
  ('Debt Management Office', 'debt-management-office'),
  ('Department for Business, Energy and Industrial Strategy', 'department-for-business-energy-and-industrial-strategy'),
  ('Department for Business, Innovation and Skills', 'department-for-business-innovation-and-skills'),
  ('Department for Children, Schools and Families', 'department-for-children-schools-and-families'),
  ('Department for Communities and Local Government', 'department-for-communities-and-local-government'),
  ('Department for Culture, Media and Sport', 'department-for-culture-media-and-sport'),
  ('Department for Digital, Culture, Media and Sport', 'department-for-digital-culture-media-and-sport'),
  ('Department for Education', 'department-for-education'),
  ('Department for Environment, Food and Rural Affairs', 'department-for-environment-food-and-rural-affairs'),
  ('Department for Exiting the European Union', 'department-for-exiting-the-european-union'),
  ('Department for International Development', 'department-for-international-development'),
  ('Department for International Trade', 'department-for-international-trade'),
  ('Department for Transport', 'department-for-transport'),
  ('Department for Work and Pensions', 'department-for-work-and-pensions'),
  ('Department of Energy and Climate Change', 'department-of-energy-and-climate-change'),
  ('Department of Health', 'department-of-health'),
  ('Department of Health and Social Care', 'department-of-health-and-social-care'),
  ('Export Credits Guarantee Department', 'uk-export-finance'),
  ('Food Standards Agency', 'food-standards-agency'),
  ('Foreign and Commonwealth Office', 'foreign-and-commonwealth-office'),
  ('Foreign, Commonwealth and Development Office', 'foreign-commonwealth-and-development-office'),
  ('Government Equalities Office', 'government-equalities-office'),
  ('Government Legal Department', 'government-legal-department'),
  ('Health and Safety Executive', 'health-and-safety-executive'),
  ('HM Land Registry', 'hm-land-registry'),
  ('HM Revenue and Customs', 'hm-revenue-and-customs'),
  ('HM Treasury', 'hm-treasury'),
  ('Home Office', 'home-office'),
  ('Ministry of Defence', 'ministry-of-defence'),
  ('Ministry of Housing, Communities and Local Government', 'ministry-of-housing-communities-and-local-government'),
  ('Ministry of Justice', 'ministry-of-justice'),
  ('National Archives', 'national-archives'),
  ('National Savings and Investments', 'national-savings-and-investments'),
  ('Northern Ireland Office', 'northern-ireland-office'),
  ('Office for National Statistics', 'office-for-national-statistics'),
  ('Office for Standards in Education', 'ofsted'),
  ('Office for Standards in Education, Children''s Services and Skills', 'ofsted'),
  ('Office of Fair Trading', 'office-of-fair-trading'),
  ('Office of Gas and Electricity Markets', 'ofgem'),
  ('Office of Gas and Electricity Markets (OFGEM)', 'ofgem'),
  ('Office of Rail and Road', 'office-of-rail-and-road'),
  ('Office of Rail Regulation', 'office-of-rail-regulation'),
  ('Ordnance Survey', 'ordnance-survey'),
  ('Royal Mint', 'royal-mint'),
  ('Rural Payments Agency', 'rural-payments-agency'),
  ('Scotland Office', 'scotland-office'),
  ('Serious Fraud Office', 'serious-fraud-office'),
  ('Treasury Solicitor''s Department', 'treasury-solicitors-department'),
  ('UK Export Finance', 'uk-export-finance'),
  ('Wales Office', 'wales-office'),
  ('Water Services Regulation Authority', 'ofwat'),
  ('Water Services Regulation Authority (OFWAT)', 'ofwat')
),

-- Bodies that the source still lists after they were abolished, with "-" or 0 in every column, and the last quarter in
-- which they reported; blank when that was before 2010. Such a row says nothing: nobody was there to be asked.
abolished(name, last) AS (VALUES
  ('Central Office of Information', '2011-Q4'),
  ('Child Maintenance and Enforcement Commission', '2012-Q2'),
  ('Department for Business, Enterprise and Regulatory Reform', ''),
  ('Department for Children, Schools and Families', '2010-Q1'),
  ('Department for Constitutional Affairs', ''),
  ('Department for Education and Skills', ''),
  ('Department for Innovation, Universities and Skills', ''),
  ('Department of Trade and Industry', ''),
  ('Deputy Prime Minister''s Office', ''),
  ('Government Equalities Office', '2011-Q1'),
  ('HM Customs and Excise', ''),
  ('Inland Revenue', ''),
  ('Legal Secretariat to the Law Officers', ''),
  ('Office of the Deputy Prime Minister', ''),
  ('Privy Council Office', '')
),

-- Bodies that existed for only part of a quarter: their count of that quarter is true but is not a full quarter's.
part_quarter(code, time_period) AS (VALUES
  ('department-for-business-energy-and-industrial-strategy', '2016-Q3'),
  ('department-for-business-innovation-and-skills', '2016-Q3'),
  ('department-for-exiting-the-european-union', '2016-Q3'),
  ('department-for-exiting-the-european-union', '2020-Q1'),
  ('department-for-international-development', '2020-Q3'),
  ('department-for-international-trade', '2016-Q3'),
  ('department-of-energy-and-climate-change', '2016-Q3'),
  ('foreign-and-commonwealth-office', '2020-Q3'),
  ('foreign-commonwealth-and-development-office', '2020-Q3')
),

-- The rows of quarters. Those of years ("2010") stand in the same column and would count every request twice.
-- "Q1 2010" becomes "2010-Q1"; a text of another form stays, so that the period check can name it.
-- Two spaces in a header are the source's own.
quarterly AS (
  SELECT
    regexp_replace("Quarter", '^Q([1-4]) ([0-9]{4})$', '\2-Q\1') AS time_period,
    "Government body" AS name,
    plain_count("Total requests received") AS received,
    plain_count("Requests on-hold or lapsed") AS on_hold_or_lapsed,
    plain_count("20-day deadline met") AS on_time_original,
    plain_count("Permitted extension to 20-day deadline") AS on_time_extended,
    plain_count("Late response (i.e. 20-day deadline missed)") AS late,
    plain_count("Requests still being processed") AS still_processing,
    plain_count("Initial Outcome Granted in full") AS granted_in_full,
    plain_count("Initial Outcome  Partially withheld") AS withheld_in_part,
    plain_count("Initial Outcome  Fully withheld") AS withheld_in_full,
    _row
  FROM raw
  WHERE NOT regexp_full_match("Quarter", '[0-9]{4}')
),

-- With the counts of a row side by side, to see which are missing or zero.
counted AS (
  SELECT *,
    [received, on_hold_or_lapsed, on_time_original, on_time_extended, late, still_processing, granted_in_full,
     withheld_in_part, withheld_in_full] AS counts
  FROM quarterly
)

SELECT
  counted.time_period,
  -- A name that is not in the list stays as it stands, so that the code check can name it.
  coalesce(named.code, counted.name) AS body,
  received,
  on_hold_or_lapsed,
  on_time_original,
  on_time_extended,
  late,
  still_processing,
  granted_in_full,
  withheld_in_part,
  withheld_in_full,
  getvariable('as_of') AS as_of_date,
  CASE
    WHEN list_count(counts) < len(counts) THEN 'O'
    WHEN part_quarter.code IS NOT NULL THEN 'D'
    ELSE 'A'
  END AS obs_status,
  CASE WHEN part_quarter.code IS NOT NULL THEN 'part-quarter' END AS note_id,
  _row
FROM counted
LEFT JOIN named USING (name)
LEFT JOIN abolished ON abolished.name = counted.name AND counted.time_period > abolished.last
LEFT JOIN part_quarter ON part_quarter.code = named.code AND part_quarter.time_period = counted.time_period
-- Whatever an abolished body does report stays, and the check of valid codes can name it.
WHERE abolished.name IS NULL OR NOT regexp_full_match(array_to_string(counts, ''), '0*')
ORDER BY counted.time_period, body;
