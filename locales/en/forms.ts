export default {
  when: {
    all: "and",
    any: "or",
    "one-of": "the answer to “{{question}}” is {{value}}",
    "not-one-of": "the answer to “{{question}}” is other than {{value}}",
    contains: "the answer to “{{question}}” contains {{value}}",
    filled: "“{{question}}” has been answered",
    empty: "“{{question}}” has not been answered",
    "at-least": "the answer to “{{question}}” is at least {{value}}",
    "at-most": "the answer to “{{question}}” is at most {{value}}",
  },
  sameQuestionKey: "Two questions have the same key",
  sameSectionKey: "Two sections have the same key",
} as const;
