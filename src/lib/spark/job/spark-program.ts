import { InputError } from "../../core/errors.js";

/** A program with its arguments, and the variables that it must not see. */
export interface SparkProgram {
  readonly command: string;
  readonly args: readonly string[];
  readonly hidden: readonly string[];
}

export interface SparkMaster {
  /** As spark-submit takes it, or the address of a Spark Connect server. */
  readonly master: string;
  /** Settings of Spark, as key=value. */
  readonly settings: readonly string[];
}

/** What starts a Python job there. */
export function sparkProgram({ master, settings }: SparkMaster, job: string): SparkProgram {
  return master.startsWith("sc://") ? connectProgram(master, settings, job) : submitProgram(master, settings, job);
}

/** What to do where a program is missing. */
export function requireProgram(error: NodeJS.ErrnoException, { command }: SparkProgram): Error {
  if (error.code !== "ENOENT") return error;
  return new InputError("Spark is not installed: there is no program", {
    value: command,
    remedy:
      'install Java 17 and, for Python, "pip install pyspark[sql]==4.2.1", and put the folder of spark-submit on the PATH',
  });
}

/** Without a metastore, which would leave files in the working folder. */
const ALWAYS = ["spark.sql.catalogImplementation=in-memory", "spark.ui.showConsoleProgress=false"];

function submitProgram(master: string, settings: readonly string[], job: string): SparkProgram {
  // Nobody looks at the pages of a job that ends with this command.
  const local = master.startsWith("local") ? ["spark.ui.enabled=false"] : [];
  const conf = [...ALWAYS, ...local, ...settings].flatMap((setting) => ["--conf", setting]);
  const { SPARK_HOME } = process.env;
  const command = SPARK_HOME === undefined ? "spark-submit" : `${SPARK_HOME}/bin/spark-submit`;
  return { command, args: ["--master", master, ...conf, job], hidden: ["SPARK_REMOTE"] };
}

/** A client of Spark Connect is plain Python. Where a Spark of this machine is named too, the client would use that. */
function connectProgram(remote: string, settings: readonly string[], job: string): SparkProgram {
  if (settings.length > 0) {
    throw new InputError("a Spark Connect server has its settings already", {
      value: settings.join(", "),
      remedy: "leave out --spark-conf, and start the server with them",
    });
  }
  const command = process.env.PYSPARK_PYTHON ?? "python3";
  return { command, args: [job, "--remote", remote], hidden: ["SPARK_HOME", "SPARK_REMOTE", "SPARK_MASTER"] };
}
