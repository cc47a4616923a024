"""Runs statements, and then questions, and prints the rows of each question as a line of JSON."""

import json
import sys

from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
with open(sys.argv[1]) as file:
    asked = json.load(file)
for statement in asked["statements"]:
    spark.sql(statement)
for question in asked["questions"]:
    print(json.dumps([list(row) for row in spark.sql(question).collect()], default=str), flush=True)
