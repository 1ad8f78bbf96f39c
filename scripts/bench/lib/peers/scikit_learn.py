"""scikit-learn as a peer, in a process of its own: the same lines of JSON as engine-process.ts speaks.

`fitted once` multiplies the matrix with the question's sparse vector; `fitted once, transposed` turns the
matrix beforehand, which makes it an inverted index, and is the fastest way known to us; `refit for every
message` is how tutorials do it. Times are taken in here, so the way between the processes is not in them.
"""

import hashlib
import json
import resource
import sys
import time

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity

NANOSECONDS_PER_SECOND = 1e9


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def checksum_of(items):
    seen = hashlib.sha256()
    for item in items:
        seen.update(f"{item['entry']}\t{item['text']}\n".encode())
    return seen.hexdigest()[:16]


def say(answer):
    print(json.dumps(answer), flush=True)


documents_file, questions_file = sys.argv[1:3]
documents = read_lines(documents_file)
questions = read_lines(questions_file)
texts = [document["text"] for document in documents]
entries = [document["entry"] for document in documents]

started = time.perf_counter_ns()
vectorizer = TfidfVectorizer()
matrix = vectorizer.fit_transform(texts)
transposed = matrix.T.tocsr()
seconds = (time.perf_counter_ns() - started) / NANOSECONDS_PER_SECOND


def best(scores):
    at = int(numpy.argmax(scores))
    return entries[at] if scores[at] > 0 else -1


def fitted_once(text):
    return best((matrix @ vectorizer.transform([text]).T).toarray().ravel())


def fitted_once_transposed(text):
    scores = vectorizer.transform([text]) @ transposed
    return entries[scores.indices[numpy.argmax(scores.data)]] if scores.nnz > 0 else -1


def refit(text):
    vectors = TfidfVectorizer().fit_transform(texts + [text])
    return best(cosine_similarity(vectors[-1], vectors[:-1]).ravel())


ways = {
    "fitted once": fitted_once,
    "fitted once, transposed": fitted_once_transposed,
    "refit for every message": refit,
}

say(
    {
        "seconds": seconds,
        "documents": matrix.shape[0],
        "seen": {
            "count": len(documents),
            "checksum": checksum_of(documents),
            "questions": checksum_of(questions),
        },
        "residentBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        "ways": list(ways),
    }
)

for line in sys.stdin:
    order = json.loads(line)
    ask = ways[order["way"]]
    micros, found = [], []
    begun = time.perf_counter_ns()
    for number in range(order["count"]):
        text = questions[(order["from"] + number) % len(questions)]["text"]
        before = time.perf_counter_ns()
        found.append(ask(text))
        after = time.perf_counter_ns()
        micros.append((after - before) / 1e3)
        if (after - begun) / 1e6 > order["millis"]:
            break
    say({"micros": micros, "found": found})
