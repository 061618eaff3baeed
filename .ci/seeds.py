"""Five records, as the contract's examples have them; the texts themselves are looked at by the tests."""
import glob, gzip, json, os, sys

rows = []
for shard in sorted(glob.glob(os.path.join(sys.argv[1], "latest/data/jsonl/*.jsonl.gz"))):
    with gzip.open(shard, "rt", encoding="utf8") as lines:
        rows += [json.loads(line) for line in lines]
rows.sort(key=lambda row: row["metadata"]["path"])

assert len(rows) == 5, len(rows)
assert all(row["title"] for row in rows), [row["title"] for row in rows]
authors = [[(a["name"], a["role"]) for a in row["authors"]] for row in rows]
assert authors[0] == [("Katriona Page", "Contents/Copy Editor")], authors[0]
assert authors[1] == [("Nick Miroff", None), ("Devlin Barrett", None)], authors[1]
assert authors[4] == [("Trévon Austin", None)], authors[4]
published = [row["published"] for row in rows]
assert published == [None, "2020-09-30T17:00:00+01:00", "2020-09-30T07:25:20", None, "2020-10-01"], published
assert {row["cluster_size"] for row in rows} == {1}
assert len({row["story"] for row in rows}) == 1 and rows[0]["story"], [row["story"] for row in rows]
print("five records of one story: titles, authors with roles, dates as promised")
