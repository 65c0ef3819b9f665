import type { Work } from './work.ts'

const LINE = 'The quick brown fox jumps over the lazy dog'

export const textWork: readonly Work[] = [
  {
    name: 'text added to a text',
    most: 2,
    variables: 'i: Integer; j: Integer; Line: Text;',
    statements: `
        for j := 1 to 5000 do begin
            Line := '';
            for i := 1 to 1000 do
                Line += 'abc;';
            Total += StrLen(Line) + Line[4];
        end;`,
    byHand() {
      let total = 0
      for (let j = 1; j <= 5000; j++) {
        let line = ''
        for (let i = 1; i <= 1000; i++) line += 'abc;'
        total += line.length + line.charCodeAt(3)
      }
      return total
    },
  },
  {
    name: 'StrSubstNo',
    most: 2,
    variables: "i: Integer; No: Code[20]; EntriesLbl: Label 'Customer %1 has %2 entries';",
    statements: `
        No := 'C-1000';
        for i := 1 to 2000000 do
            Total += StrLen(StrSubstNo(EntriesLbl, No, i mod 1000));`,
    byHand() {
      let total = 0
      const no = 'C-1000'
      for (let i = 1; i <= 2_000_000; i++) total += `Customer ${no} has ${i % 1000} entries`.length
      return total
    },
  },
  {
    name: 'CopyStr and characters of a text',
    most: 2,
    variables: 'i: Integer; j: Integer; Line: Text; Part: Text[20];',
    statements: `
        Line := '${LINE}';
        for j := 1 to 30000 do
            for i := 1 to StrLen(Line) - 5 do begin
                Part := CopyStr(Line, i, 5);
                if Part[1] = 'o' then
                    Total += 1;
                if Line[i] = 'e' then
                    Total += StrLen(Part);
            end;`,
    byHand() {
      let total = 0
      for (let j = 1; j <= 30_000; j++)
        for (let i = 0; i < LINE.length - 5; i++) {
          const part = LINE.slice(i, i + 5)
          if (part[0] === 'o') total += 1
          if (LINE[i] === 'e') total += part.length
        }
      return total
    },
  },
  {
    name: 'TextBuilder and Format',
    most: 2,
    variables: 'i: Integer; j: Integer; Builder: TextBuilder;',
    statements: `
        for j := 1 to 1000 do begin
            Builder.Clear();
            for i := 1 to 1000 do begin
                Builder.Append(Format(i));
                Builder.Append(';');
            end;
            Total += StrLen(Builder.ToText());
        end;`,
    byHand() {
      let total = 0
      for (let j = 1; j <= 1000; j++) {
        let text = ''
        for (let i = 1; i <= 1000; i++) {
          text += String(i)
          text += ';'
        }
        total += text.length
      }
      return total
    },
  },
]
