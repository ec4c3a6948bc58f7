#pragma once

// Debian's libxml2 is built with ICU, whose headers clash with the copy inside Foundation
// ("'UErrorCode' has different definitions in different modules"): read the feature list, then forget ICU.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlreader.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

/// `xmlFree` is a mutable global function pointer, which Swift 6 rejects as shared mutable state.
static inline void shim_xmlFree(void *memory) { xmlFree(memory); }
