"""Corpus and Query: records of many articles, and questions about them."""

from cpecwatch.corpus.corpus import Corpus
from cpecwatch.corpus.difference import Change, Difference
from cpecwatch.corpus.query import Query

__all__ = ["Change", "Corpus", "Difference", "Query"]
