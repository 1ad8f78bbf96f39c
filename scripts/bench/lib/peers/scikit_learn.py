"""scikit-learn as a peer, in a process of its own: the same lines of JSON as engine-process.ts speaks.

`fitted once` multiplies the question's sparse vector with the matrix; `refit for every message` is how
tutorials do it. Times are taken in here, so the way between the processes is not in them.
"""

import hashlib
import json
import resource
import sys
import time

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity

documents_file, questions_file = sys.argv[1:3]
with open(documents_file, encoding="utf-8") as lines:
    documents = [json.loads(line) for line in lines]
with open(questions_file, encoding="utf-8") as lines:
    questions = [json.loads(line)["text"] for line in lines]

seen = hashlib.sha256()
for document in documents:
    seen.update(f"{document['entry']}\t{document['text']}\n".encode())
texts = [document["text"] for document in documents]
entries = [document["entry"] for document in documents]

started = time.perf_counter()
vectorizer = TfidfVectorizer()
matrix = vectorizer.fit_transform(texts)
seconds = time.perf_counter() - started


def best(scores):
    at = int(numpy.argmax(scores))
    return entries[at] if scores[at] > 0 else -1


def fitted_once(text):
    vector = vectorizer.transform([text])
    return best((matrix @ vector.T).toarray().ravel())


def refit(text):
    vectors = TfidfVectorizer().fit_transform(texts + [text])
    return best(cosine_similarity(vectors[-1], vectors[:-1]).ravel())


ways = {"fitted once": fitted_once, "refit for every message": refit}


def say(answer):
    print(json.dumps(answer), flush=True)


say(
    {
        "seconds": seconds,
        "documents": matrix.shape[0],
        "seen": {"count": len(texts), "checksum": seen.hexdigest()[:16]},
        "residentBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        "ways": list(ways),
    }
)

for line in sys.stdin:
    order = json.loads(line)
    ask = ways[order["way"]]
    micros, found = [], []
    begun = time.perf_counter()
    for number in range(order["count"]):
        text = questions[(order["from"] + number) % len(questions)]
        started = time.perf_counter()
        found.append(ask(text))
        now = time.perf_counter()
        micros.append((now - started) * 1e6)
        if (now - begun) * 1000 > order["millis"]:
            break
    say({"micros": micros, "found": found})
