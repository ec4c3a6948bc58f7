/// The OpenAPI 3.1 document of `/api/v1`; the same text stands in `docs/openapi.json`, and the tests hold both to what the
/// server does.
enum OpenAPIDocument {
    static let text = #"""
        {
          "openapi": "3.1.0",
          "info": {
            "title": "Feedgate",
            "version": "1",
            "description": "Articles that Feedgate has cleaned, and the sources that they come from. Reading is open unless the server says otherwise; writing needs the token.",
            "license": {
              "name": "MIT",
              "identifier": "MIT"
            }
          },
          "servers": [
            {
              "url": "/"
            }
          ],
          "security": [
            {},
            {
              "bearer": []
            },
            {
              "basic": []
            }
          ],
          "paths": {
            "/api/v1/openapi.json": {
              "get": {
                "operationId": "describe",
                "summary": "This document.",
                "security": [],
                "responses": {
                  "200": {
                    "description": "The document.",
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object"
                        }
                      }
                    }
                  },
                  "default": {
                    "$ref": "#/components/responses/Problem"
                  }
                }
              }
            },
            "/api/v1/sources": {
              "get": {
                "operationId": "listSources",
                "summary": "All sources, with their health.",
                "responses": {
                  "200": {
                    "description": "The sources.",
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object",
                          "required": [
                            "sources"
                          ],
                          "properties": {
                            "sources": {
                              "type": "array",
                              "items": {
                                "$ref": "#/components/schemas/Source"
                              }
                            }
                          }
                        }
                      }
                    }
                  },
                  "default": {
                    "$ref": "#/components/responses/Problem"
                  }
                }
              },
              "post": {
                "operationId": "addSource",
                "summary": "Adds a source, and has it polled.",
                "security": [
                  {
                    "bearer": []
                  },
                  {
                    "basic": []
                  }
                ],
                "requestBody": {
                  "required": true,
                  "content": {
                    "application/json": {
                      "schema": {
                        "$ref": "#/components/schemas/NewSource"
                      }
                    }
                  }
                },
                "responses": {
                  "201": {
                    "description": "The source.",
                    "content": {
                      "application/json": {
                        "schema": {
                          "$ref": "#/components/schemas/Source"
                        }
                      }
                    },
                    "headers": {
                      "Location": {
                        "description": "Where it is.",
                        "schema": {
                          "type": "string"
                        }
                      }
                    }
                  },
                  "400": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "401": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "409": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "415": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "422": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "default": {
                    "$ref": "#/components/responses/Problem"
                  }
                }
              }
            },
            "/api/v1/sources/{id}": {
              "parameters": [
                {
                  "name": "id",
                  "in": "path",
                  "required": true,
                  "description": "A source's id.",
                  "schema": {
                    "type": "string",
                    "pattern": "^[a-z0-9][a-z0-9-]{0,63}$"
                  }
                }
              ],
              "get": {
                "operationId": "getSource",
                "summary": "One source.",
                "responses": {
                  "200": {
                    "description": "The source.",
                    "content": {
                      "application/json": {
                        "schema": {
                          "$ref": "#/components/schemas/Source"
                        }
                      }
                    }
                  },
                  "404": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "default": {
                    "$ref": "#/components/responses/Problem"
                  }
                }
              },
              "delete": {
                "operationId": "removeSource",
                "summary": "Takes a source's definition away; its articles stay.",
                "security": [
                  {
                    "bearer": []
                  },
                  {
                    "basic": []
                  }
                ],
                "responses": {
                  "204": {
                    "description": "It is gone."
                  },
                  "401": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "404": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "default": {
                    "$ref": "#/components/responses/Problem"
                  }
                }
              }
            },
            "/api/v1/sources/{id}/poll": {
              "parameters": [
                {
                  "name": "id",
                  "in": "path",
                  "required": true,
                  "description": "A source's id.",
                  "schema": {
                    "type": "string",
                    "pattern": "^[a-z0-9][a-z0-9-]{0,63}$"
                  }
                }
              ],
              "post": {
                "operationId": "pollSource",
                "summary": "Has a source polled soon, due or not.",
                "security": [
                  {
                    "bearer": []
                  },
                  {
                    "basic": []
                  }
                ],
                "responses": {
                  "202": {
                    "description": "It waits to be polled.",
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object",
                          "required": [
                            "source"
                          ],
                          "properties": {
                            "source": {
                              "type": "string"
                            }
                          }
                        }
                      }
                    }
                  },
                  "401": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "404": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "default": {
                    "$ref": "#/components/responses/Problem"
                  }
                }
              }
            },
            "/api/v1/articles": {
              "get": {
                "operationId": "listArticles",
                "summary": "Articles, the newest first.",
                "parameters": [
                  {
                    "name": "source",
                    "in": "query",
                    "description": "Only articles of this source; may be given several times.",
                    "schema": {
                      "type": "array",
                      "items": {
                        "type": "string",
                        "pattern": "^[a-z0-9][a-z0-9-]{0,63}$"
                      },
                      "maxItems": 50
                    },
                    "style": "form",
                    "explode": true
                  },
                  {
                    "name": "limit",
                    "in": "query",
                    "description": "The most articles of one page.",
                    "schema": {
                      "type": "integer",
                      "minimum": 1,
                      "maximum": 200,
                      "default": 50
                    }
                  },
                  {
                    "name": "after",
                    "in": "query",
                    "description": "The place where the page before ended; taken from its `next`.",
                    "schema": {
                      "type": "string",
                      "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z\\.[0-9a-z]{1,64}$"
                    }
                  },
                  {
                    "name": "since",
                    "in": "query",
                    "description": "Only what was published on this day or later.",
                    "schema": {
                      "type": "string",
                      "format": "date"
                    }
                  },
                  {
                    "name": "until",
                    "in": "query",
                    "description": "Only what was published on this day or earlier.",
                    "schema": {
                      "type": "string",
                      "format": "date"
                    }
                  },
                  {
                    "name": "language",
                    "in": "query",
                    "description": "Only articles in this language; `vi` stands for `vi-VN` too.",
                    "schema": {
                      "type": "string",
                      "pattern": "^[A-Za-z0-9-]{1,35}$"
                    }
                  }
                ],
                "responses": {
                  "200": {
                    "description": "One page of them.",
                    "content": {
                      "application/json": {
                        "schema": {
                          "$ref": "#/components/schemas/ArticleList"
                        }
                      }
                    }
                  },
                  "400": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "404": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "default": {
                    "$ref": "#/components/responses/Problem"
                  }
                }
              }
            },
            "/api/v1/articles/{id}": {
              "parameters": [
                {
                  "name": "id",
                  "in": "path",
                  "required": true,
                  "description": "An article's id.",
                  "schema": {
                    "type": "string",
                    "pattern": "^[0-9a-z][0-9a-z-]{0,63}$"
                  }
                }
              ],
              "get": {
                "operationId": "getArticle",
                "summary": "One article as it stands now.",
                "responses": {
                  "200": {
                    "description": "The article.",
                    "content": {
                      "application/json": {
                        "schema": {
                          "$ref": "#/components/schemas/Article"
                        }
                      }
                    }
                  },
                  "404": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "default": {
                    "$ref": "#/components/responses/Problem"
                  }
                }
              }
            },
            "/api/v1/articles/{id}/revisions": {
              "parameters": [
                {
                  "name": "id",
                  "in": "path",
                  "required": true,
                  "description": "An article's id.",
                  "schema": {
                    "type": "string",
                    "pattern": "^[0-9a-z][0-9a-z-]{0,63}$"
                  }
                }
              ],
              "get": {
                "operationId": "listRevisions",
                "summary": "The texts that an article had before, the first one first.",
                "responses": {
                  "200": {
                    "description": "The revisions.",
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object",
                          "required": [
                            "current",
                            "revisions"
                          ],
                          "properties": {
                            "current": {
                              "type": "integer",
                              "minimum": 1
                            },
                            "revisions": {
                              "type": "array",
                              "items": {
                                "$ref": "#/components/schemas/Revision"
                              }
                            }
                          }
                        }
                      }
                    }
                  },
                  "404": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "default": {
                    "$ref": "#/components/responses/Problem"
                  }
                }
              }
            },
            "/api/v1/articles/{id}/explanation": {
              "parameters": [
                {
                  "name": "id",
                  "in": "path",
                  "required": true,
                  "description": "An article's id.",
                  "schema": {
                    "type": "string",
                    "pattern": "^[0-9a-z][0-9a-z-]{0,63}$"
                  }
                }
              ],
              "get": {
                "operationId": "explainArticle",
                "summary": "Every block of the article's page, and why it was kept or removed.",
                "responses": {
                  "200": {
                    "description": "The blocks, in the order of the page.",
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object",
                          "required": [
                            "blocks"
                          ],
                          "properties": {
                            "blocks": {
                              "type": "array",
                              "items": {
                                "type": "object",
                                "required": [
                                  "text",
                                  "kept",
                                  "reason"
                                ],
                                "properties": {
                                  "text": {
                                    "type": "string"
                                  },
                                  "kept": {
                                    "type": "boolean"
                                  },
                                  "reason": {
                                    "type": "string"
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  },
                  "404": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "default": {
                    "$ref": "#/components/responses/Problem"
                  }
                }
              }
            },
            "/api/v1/search": {
              "get": {
                "operationId": "searchArticles",
                "summary": "Articles in which all words stand, with or without their diacritics, the best match first.",
                "parameters": [
                  {
                    "name": "q",
                    "in": "query",
                    "description": "Words; `\"words together\"`, `-without`, `begin*`. Signs alone find nothing.",
                    "schema": {
                      "type": "string",
                      "minLength": 1,
                      "maxLength": 200
                    },
                    "required": true
                  },
                  {
                    "name": "source",
                    "in": "query",
                    "description": "Only articles of this source; may be given several times.",
                    "schema": {
                      "type": "array",
                      "items": {
                        "type": "string",
                        "pattern": "^[a-z0-9][a-z0-9-]{0,63}$"
                      },
                      "maxItems": 50
                    },
                    "style": "form",
                    "explode": true
                  },
                  {
                    "name": "limit",
                    "in": "query",
                    "description": "The most articles of one page.",
                    "schema": {
                      "type": "integer",
                      "minimum": 1,
                      "maximum": 200,
                      "default": 50
                    }
                  },
                  {
                    "name": "offset",
                    "in": "query",
                    "description": "How many of the best to leave out.",
                    "schema": {
                      "type": "integer",
                      "minimum": 0,
                      "maximum": 10000,
                      "default": 0
                    }
                  }
                ],
                "responses": {
                  "200": {
                    "description": "One page of them.",
                    "content": {
                      "application/json": {
                        "schema": {
                          "$ref": "#/components/schemas/ArticleList"
                        }
                      }
                    }
                  },
                  "400": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "404": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "default": {
                    "$ref": "#/components/responses/Problem"
                  }
                }
              }
            },
            "/api/v1/statistics": {
              "get": {
                "operationId": "statistics",
                "summary": "What came in, day by day.",
                "parameters": [
                  {
                    "name": "days",
                    "in": "query",
                    "description": "How many days, today's included.",
                    "schema": {
                      "type": "integer",
                      "minimum": 1,
                      "maximum": 366,
                      "default": 90
                    }
                  },
                  {
                    "name": "source",
                    "in": "query",
                    "description": "Only this source.",
                    "schema": {
                      "type": "string",
                      "pattern": "^[a-z0-9][a-z0-9-]{0,63}$"
                    }
                  }
                ],
                "responses": {
                  "200": {
                    "description": "The days, the earliest first.",
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object",
                          "required": [
                            "days"
                          ],
                          "properties": {
                            "days": {
                              "type": "array",
                              "items": {
                                "type": "object",
                                "required": [
                                  "day",
                                  "articles",
                                  "bytes",
                                  "polls",
                                  "failures"
                                ],
                                "properties": {
                                  "day": {
                                    "type": "string",
                                    "format": "date"
                                  },
                                  "articles": {
                                    "type": "integer",
                                    "minimum": 0
                                  },
                                  "bytes": {
                                    "type": "integer",
                                    "minimum": 0
                                  },
                                  "polls": {
                                    "type": "integer",
                                    "minimum": 0
                                  },
                                  "failures": {
                                    "type": "integer",
                                    "minimum": 0
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  },
                  "400": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "404": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "default": {
                    "$ref": "#/components/responses/Problem"
                  }
                }
              }
            },
            "/api/v1/preview": {
              "post": {
                "operationId": "previewAddress",
                "summary": "Looks at an address and says what source it would make; nothing is stored.",
                "security": [
                  {
                    "bearer": []
                  },
                  {
                    "basic": []
                  }
                ],
                "requestBody": {
                  "required": true,
                  "content": {
                    "application/json": {
                      "schema": {
                        "type": "object",
                        "additionalProperties": false,
                        "required": [
                          "url"
                        ],
                        "properties": {
                          "url": {
                            "type": "string",
                            "minLength": 1,
                            "maxLength": 2048,
                            "pattern": "^https?://[A-Za-z0-9]",
                            "format": "uri"
                          }
                        }
                      }
                    }
                  }
                },
                "responses": {
                  "200": {
                    "description": "What was found.",
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object",
                          "required": [
                            "id",
                            "name",
                            "url",
                            "kind",
                            "items"
                          ],
                          "properties": {
                            "id": {
                              "type": "string"
                            },
                            "name": {
                              "type": "string"
                            },
                            "url": {
                              "type": "string"
                            },
                            "kind": {
                              "type": "string"
                            },
                            "items": {
                              "type": "array",
                              "items": {
                                "type": "object",
                                "required": [
                                  "title"
                                ],
                                "properties": {
                                  "title": {
                                    "type": "string"
                                  },
                                  "url": {
                                    "type": [
                                      "string",
                                      "null"
                                    ]
                                  },
                                  "date": {
                                    "type": [
                                      "string",
                                      "null"
                                    ]
                                  }
                                }
                              }
                            },
                            "sample": {
                              "$ref": "#/components/schemas/Article"
                            }
                          }
                        }
                      }
                    }
                  },
                  "400": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "401": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "404": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "415": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "422": {
                    "$ref": "#/components/responses/Problem"
                  },
                  "default": {
                    "$ref": "#/components/responses/Problem"
                  }
                }
              }
            }
          },
          "components": {
            "securitySchemes": {
              "bearer": {
                "type": "http",
                "scheme": "bearer"
              },
              "basic": {
                "type": "http",
                "scheme": "basic",
                "description": "Any user name, and the token as the password: for feed readers."
              }
            },
            "responses": {
              "Problem": {
                "description": "What is wrong, and what to do.",
                "content": {
                  "application/problem+json": {
                    "schema": {
                      "$ref": "#/components/schemas/Problem"
                    }
                  }
                }
              }
            },
            "schemas": {
              "Problem": {
                "type": "object",
                "required": [
                  "type",
                  "title",
                  "status",
                  "detail"
                ],
                "properties": {
                  "type": {
                    "type": "string"
                  },
                  "title": {
                    "type": "string"
                  },
                  "status": {
                    "type": "integer"
                  },
                  "detail": {
                    "type": "string"
                  },
                  "parameter": {
                    "type": "string"
                  }
                }
              },
              "Source": {
                "type": "object",
                "required": [
                  "id",
                  "name",
                  "kind",
                  "urls",
                  "enabled",
                  "health",
                  "interval_seconds",
                  "failures",
                  "failed_documents",
                  "articles",
                  "feeds"
                ],
                "properties": {
                  "id": {
                    "type": "string"
                  },
                  "name": {
                    "type": "string"
                  },
                  "kind": {
                    "type": "string"
                  },
                  "urls": {
                    "type": "array",
                    "items": {
                      "type": "string"
                    }
                  },
                  "enabled": {
                    "type": "boolean"
                  },
                  "language": {
                    "type": [
                      "string",
                      "null"
                    ]
                  },
                  "section": {
                    "type": [
                      "string",
                      "null"
                    ]
                  },
                  "health": {
                    "type": "string",
                    "enum": [
                      "healthy",
                      "late",
                      "failing",
                      "moved",
                      "gone",
                      "suspicious",
                      "never-polled",
                      "off"
                    ]
                  },
                  "polled_at": {
                    "type": [
                      "string",
                      "null"
                    ]
                  },
                  "error": {
                    "type": [
                      "string",
                      "null"
                    ],
                    "description": "Why the last poll failed."
                  },
                  "suspicion": {
                    "type": [
                      "string",
                      "null"
                    ],
                    "description": "What is odd about its latest texts."
                  },
                  "moved_to": {
                    "type": [
                      "string",
                      "null"
                    ],
                    "description": "Where its address has moved for good."
                  },
                  "interval_seconds": {
                    "type": "integer",
                    "minimum": 0
                  },
                  "failures": {
                    "type": "integer",
                    "minimum": 0,
                    "description": "How many polls in a row have failed."
                  },
                  "failed_documents": {
                    "type": "integer",
                    "minimum": 0
                  },
                  "articles": {
                    "type": "integer",
                    "minimum": 0
                  },
                  "newest": {
                    "type": [
                      "string",
                      "null"
                    ]
                  },
                  "feeds": {
                    "type": "object",
                    "required": [
                      "rss",
                      "atom",
                      "json"
                    ],
                    "properties": {
                      "rss": {
                        "type": "string"
                      },
                      "atom": {
                        "type": "string"
                      },
                      "json": {
                        "type": "string"
                      }
                    }
                  }
                }
              },
              "NewSource": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "url"
                ],
                "properties": {
                  "url": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 2048,
                    "pattern": "^https?://[A-Za-z0-9]",
                    "format": "uri"
                  },
                  "id": {
                    "type": "string",
                    "pattern": "^[a-z0-9][a-z0-9-]{0,63}$"
                  },
                  "name": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 200,
                    "pattern": "^[^\\u0000-\\u001f]+$"
                  },
                  "kind": {
                    "type": "string",
                    "enum": [
                      "feed",
                      "pages"
                    ]
                  },
                  "interval": {
                    "type": "string",
                    "pattern": "^[1-9][0-9]{0,3}[hd]$",
                    "description": "The least time between two polls, such as 30m, 1h or 1d."
                  }
                }
              },
              "Article": {
                "type": "object",
                "description": "A JSON Feed 1.1 item.",
                "required": [
                  "id",
                  "content_html",
                  "content_text",
                  "_feedgate"
                ],
                "properties": {
                  "id": {
                    "type": "string"
                  },
                  "url": {
                    "type": "string"
                  },
                  "title": {
                    "type": "string"
                  },
                  "content_html": {
                    "type": "string"
                  },
                  "content_text": {
                    "type": "string"
                  },
                  "summary": {
                    "type": "string"
                  },
                  "image": {
                    "type": "string"
                  },
                  "date_published": {
                    "type": "string"
                  },
                  "date_modified": {
                    "type": "string"
                  },
                  "authors": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "properties": {
                        "name": {
                          "type": "string"
                        }
                      }
                    }
                  },
                  "tags": {
                    "type": "array",
                    "items": {
                      "type": "string"
                    }
                  },
                  "language": {
                    "type": "string"
                  },
                  "attachments": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": [
                        "url",
                        "mime_type"
                      ],
                      "properties": {
                        "url": {
                          "type": "string"
                        },
                        "mime_type": {
                          "type": "string"
                        },
                        "title": {
                          "type": "string"
                        },
                        "size_in_bytes": {
                          "type": "integer",
                          "minimum": 0
                        },
                        "_text": {
                          "type": "string",
                          "description": "The file's text, where it was read; lists of articles leave it out."
                        }
                      }
                    }
                  },
                  "_feedgate": {
                    "type": "object",
                    "description": "What JSON Feed has no name for.",
                    "required": [
                      "extraction"
                    ],
                    "properties": {
                      "source": {
                        "type": "string"
                      },
                      "section": {
                        "type": "string"
                      },
                      "byline": {
                        "type": "string"
                      },
                      "captions": {
                        "type": "array",
                        "items": {
                          "type": "string"
                        }
                      },
                      "first_seen": {
                        "type": "string"
                      },
                      "fetched_at": {
                        "type": "string"
                      },
                      "date_source": {
                        "type": "string"
                      },
                      "extraction": {
                        "type": "object",
                        "required": [
                          "method",
                          "confidence"
                        ],
                        "properties": {
                          "method": {
                            "type": "string"
                          },
                          "rules": {
                            "type": "array",
                            "items": {
                              "type": "string"
                            }
                          },
                          "confidence": {
                            "type": "number"
                          }
                        }
                      },
                      "content_sha256": {
                        "type": "string"
                      },
                      "revision": {
                        "type": "integer",
                        "minimum": 1
                      },
                      "duplicate_of": {
                        "type": "string"
                      }
                    }
                  }
                }
              },
              "ArticleList": {
                "type": "object",
                "required": [
                  "articles",
                  "next"
                ],
                "properties": {
                  "articles": {
                    "type": "array",
                    "items": {
                      "$ref": "#/components/schemas/Article"
                    }
                  },
                  "next": {
                    "type": [
                      "string",
                      "null"
                    ],
                    "description": "The address of the next page."
                  }
                }
              },
              "Revision": {
                "type": "object",
                "required": [
                  "revision",
                  "fetched_at",
                  "replaced_by",
                  "content_sha256",
                  "content_html",
                  "content_text"
                ],
                "properties": {
                  "revision": {
                    "type": "integer",
                    "minimum": 1
                  },
                  "fetched_at": {
                    "type": "string"
                  },
                  "replaced_by": {
                    "type": "string",
                    "enum": [
                      "edit",
                      "reclean"
                    ]
                  },
                  "content_sha256": {
                    "type": "string"
                  },
                  "title": {
                    "type": [
                      "string",
                      "null"
                    ]
                  },
                  "content_html": {
                    "type": "string"
                  },
                  "content_text": {
                    "type": "string"
                  }
                }
              }
            }
          }
        }
        """#
}
