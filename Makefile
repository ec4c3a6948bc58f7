# make run    polls the sample sources and writes exports/
# make test   builds and runs all tests
.PHONY: help run test test-core lint format fuzz clean

help:
	@echo "make run        build, poll the sample sources in feeds/, write exports/"
	@echo "make test       all tests"
	@echo "make test-core  the tests of parsing and cleaning alone (fast: no network stack)"
	@echo "make lint       formatting and documentation"
	@echo "make format     mend the formatting"
	@echo "make fuzz       feed the parser and the cleaner nonsense, FUZZ_SECONDS (600) each"

run:
	@scripts/setup
	@echo "Building feedgate (the first time takes some minutes) …"
	@swift build -c release --product feedgate --quiet
	@.build/release/feedgate poll --home .

test:
	@scripts/setup
	swift test

test-core:
	@scripts/setup
	FEEDGATE_CORE=1 swift test --scratch-path .build-core

lint:
	swift format lint --strict -r Package.swift Sources Tests

format:
	swift format -i -r Package.swift Sources Tests

FUZZ_SECONDS ?= 600
# parse, clean, or both of them one after the other
FUZZ_TARGETS ?= parse clean

fuzz:
	@scripts/setup
	FEEDGATE_CORE=1 FEEDGATE_FUZZ=1 swift build -c release --scratch-path .build-fuzz --product fuzz -Xswiftc -sanitize=fuzzer
	for target in $(FUZZ_TARGETS); do \
	  mkdir -p .build-fuzz/corpus/$$target .build-fuzz/found; \
	  FUZZ_TARGET=$$target .build-fuzz/release/fuzz -max_total_time=$(FUZZ_SECONDS) -timeout=5 -rss_limit_mb=1024 \
	    -max_len=65536 -dict=Tests/feeds.dict -artifact_prefix=.build-fuzz/found/$$target- \
	    .build-fuzz/corpus/$$target Tests/ArticlesTests/Fixtures/fuzz || exit 1; \
	done

clean:
	rm -rf .build .build-core .build-fuzz
