# make demo    shows the client at work against a local server
# make test    builds and runs all tests
# Everything that is needed is installed on the way, and said.

SHELL := /bin/bash
.DEFAULT_GOAL := help

.PHONY: help setup demo test test-long fuzz bench docs lint format

help:
	@sed -n '1,3s/^# //p' Makefile
	@echo 'make test-long    soaks, sanitizers, other build systems (takes long)'
	@echo 'make fuzz         coverage-guided fuzzing of all that reads, a minute each'
	@echo 'make bench        speed, side by side with Foundation and the bare transport'
	@echo 'make docs         writes the list of endpoints anew'
	@echo 'make lint         the style rules'
	@echo 'make format       writes the sources in that style'

setup:
	@Scripts/setup.sh

demo: setup
	@Scripts/demo.sh

test: setup
	@Scripts/test.sh

test-long: setup
	@Scripts/test-long.sh

fuzz: setup
	@Scripts/fuzz.sh

bench: setup
	@Scripts/bench.sh

docs: setup
	@swift run --quiet endpoint-client-generator document specs > docs/endpoints.md && echo '==> docs/endpoints.md'

lint:
	@Scripts/lint.sh

format:
	@swift format --in-place --recursive --parallel Package.swift Sources Plugins Generated Tests
