export default {
  when: {
    all: "ja",
    any: "tai",
    "one-of": "vastaus kohtaan ”{{question}}” on {{value}}",
    "not-one-of": "vastaus kohtaan ”{{question}}” on muu kuin {{value}}",
    contains: "vastauksessa kohtaan ”{{question}}” on {{value}}",
    filled: "kohtaan ”{{question}}” on vastattu",
    empty: "kohtaan ”{{question}}” ei ole vastattu",
    "at-least": "vastaus kohtaan ”{{question}}” on vähintään {{value}}",
    "at-most": "vastaus kohtaan ”{{question}}” on enintään {{value}}",
  },
  sameQuestionKey: "Kahdella kysymyksellä on sama tunnus",
  sameSectionKey: "Kahdella osalla on sama tunnus",
} as const;
