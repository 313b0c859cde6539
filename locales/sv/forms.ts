export default {
  when: {
    all: "och",
    any: "eller",
    "one-of": "svaret på ”{{question}}” är {{value}}",
    "not-one-of": "svaret på ”{{question}}” är något annat än {{value}}",
    contains: "svaret på ”{{question}}” innehåller {{value}}",
    filled: "”{{question}}” är besvarad",
    empty: "”{{question}}” är obesvarad",
    "at-least": "svaret på ”{{question}}” är minst {{value}}",
    "at-most": "svaret på ”{{question}}” är högst {{value}}",
  },
  sameQuestionKey: "Två frågor har samma kod",
  sameSectionKey: "Två delar har samma kod",
} as const;
