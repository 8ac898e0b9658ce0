import type { scale as english } from '../../en/reading/scale.ts';

/** 用大型引擎读取数据的页面。 */
export const scale: typeof english = {
  title: '大规模使用',
  description: '各数据集最新数字的分区Parquet文件，以及DuckDB、Spark、Trino、ClickHouse、BigQuery的完整语句。',
  opening: '一台机器不够用时，把同样的文件交给现成的引擎。',
  what: {
    title: '有什么',
    text: [
      '各数据集的最新版本在此另存为Parquet：每张表、每个数据集、每一年各一个文件，文件夹按Hive的惯例写明分区的名称与取值。引擎从文件夹得到`dataset`与`year`两列，只打开需要的文件。',
      '列与公布的CSV相同，并带有类型：计数为64位整数，日期为日期型，代码为文本，空白为NULL。`year`是时期所在的年份；统计年度与日历年不同的，取统计年度。每个文件的元数据中写明数据集、版本与数据截止日。',
      '不同数据集的同名表，列可能不同。请只选一个数据集，或让引擎按列名合并。',
    ],
    index: '静态网站不列出文件夹，因此另有全部文件的清单（行数、大小、版本）与校验值：',
    caption: '各表及含有该表的数据集',
    table: '表',
    datasets: '数据集',
    rows: '行数',
  },
  fetch: {
    title: '取得文件',
    text: '以下命令下载全部文件并核对校验值。从存储桶读取的引擎，请用其自带工具（如AWS CLI、gcloud）上传该文件夹，并将BUCKET换成桶名。',
    label: '命令行',
  },
  statements: {
    title: '查询',
    text: '向每个引擎提同一个问题：每年有多少行，首个计数列的合计是多少。',
    tested: '本项目的测试在本站文件上运行过此语句。',
    untested: '依照该引擎的文档写成，本项目的测试无法运行。',
    names: {
      duckdb: 'DuckDB',
      spark: 'Spark（Python）',
      trino: 'Trino（Hive连接器）',
      clickhouse: 'ClickHouse',
      bigquery: 'BigQuery',
    },
    hints: {
      duckdb: '第一条读取已下载的文件夹，第二条直接读取本站（自动加载httpfs扩展）。',
      spark: '分区自动识别；`mergeSchema`合并不同数据集的列。',
      trino: '列为含有该表的全部数据集的列，缺少的列为NULL。',
      clickhouse: '直接读取本站，无需存储桶；不存在的年份会跳过。',
      bigquery: '此处BigQuery的数据集名为`figures`。',
    },
  },
};
