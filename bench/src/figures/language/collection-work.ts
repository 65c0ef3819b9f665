import type { Work } from './work.ts'

export const collectionWork: readonly Work[] = [
  {
    name: 'List of Integer',
    most: 2,
    variables: 'i: Integer; j: Integer; Numbers: List of [Integer];',
    statements: `
        for j := 1 to 2000 do begin
            Clear(Numbers);
            for i := 1 to 1000 do
                Numbers.Add(i);
            for i := 1 to Numbers.Count() do
                Numbers.Set(i, Numbers.Get(i) + 1);
            for i := 1 to 20 do
                Numbers.Remove(i * 10);
            foreach i in Numbers do
                Total += i mod 7;
        end;`,
    byHand() {
      let total = 0
      for (let j = 1; j <= 2000; j++) {
        const numbers: number[] = []
        for (let i = 1; i <= 1000; i++) numbers.push(i)
        for (let i = 0; i < numbers.length; i++) numbers[i] = (numbers[i] ?? 0) + 1
        for (let i = 1; i <= 20; i++) {
          const at = numbers.indexOf(i * 10)
          if (at !== -1) numbers.splice(at, 1)
        }
        for (const number of numbers) total += number % 7
      }
      return total
    },
  },
  {
    name: 'List of Text',
    most: 2,
    variables: 'i: Integer; j: Integer; Word: Text; Words: List of [Text];',
    statements: `
        for i := 1 to 100 do
            Words.Add('word' + Format(i));
        for j := 1 to 30000 do begin
            foreach Word in Words do
                Total += StrLen(Word);
            if Words.Contains('word77') then
                Total += Words.IndexOf('word50');
            Words.Remove('word10');
            Words.Add('word10');
        end;`,
    byHand() {
      let total = 0
      const words: string[] = []
      for (let i = 1; i <= 100; i++) words.push(`word${i}`)
      for (let j = 1; j <= 30_000; j++) {
        for (const word of words) total += word.length
        if (words.includes('word77')) total += words.indexOf('word50') + 1
        const at = words.indexOf('word10')
        if (at !== -1) words.splice(at, 1)
        words.push('word10')
      }
      return total
    },
  },
  {
    name: 'Dictionary by Integer',
    most: 2,
    variables: 'i: Integer; j: Integer; Value: Integer; Numbers: Dictionary of [Integer, Integer];',
    statements: `
        for j := 1 to 500 do begin
            Clear(Numbers);
            for i := 1 to 1000 do
                Numbers.Add(i, i);
            for i := 1 to 1000 do
                if Numbers.ContainsKey(i) then
                    Numbers.Set(i, Numbers.Get(i) + 1);
            for i := 1 to 2000 do
                if Numbers.Get(i, Value) then
                    Total += Value mod 7;
            for i := 1 to 1000 do
                Numbers.Remove(i);
        end;`,
    byHand() {
      let total = 0
      for (let j = 1; j <= 500; j++) {
        const numbers = new Map<number, number>()
        for (let i = 1; i <= 1000; i++) numbers.set(i, i)
        for (let i = 1; i <= 1000; i++) if (numbers.has(i)) numbers.set(i, (numbers.get(i) ?? 0) + 1)
        for (let i = 1; i <= 2000; i++) {
          const value = numbers.get(i)
          if (value !== undefined) total += value % 7
        }
        for (let i = 1; i <= 1000; i++) numbers.delete(i)
      }
      return total
    },
  },
  {
    name: 'Dictionary by Code',
    most: 2,
    variables:
      'i: Integer; j: Integer; Item: Code[20]; Items: List of [Code[20]]; Totals: Dictionary of [Code[20], Integer];',
    statements: `
        for i := 1 to 100 do
            Items.Add('ITEM' + Format(i));
        for j := 1 to 10000 do
            foreach Item in Items do
                if Totals.ContainsKey(Item) then
                    Totals.Set(Item, Totals.Get(Item) + 1)
                else
                    Totals.Add(Item, 1);
        foreach Item in Totals.Keys() do
            Total += Totals.Get(Item);`,
    byHand() {
      const items: string[] = []
      const totals = new Map<string, number>()
      for (let i = 1; i <= 100; i++) items.push(`ITEM${i}`)
      for (let j = 1; j <= 10_000; j++)
        for (const item of items)
          if (totals.has(item)) totals.set(item, (totals.get(item) ?? 0) + 1)
          else totals.set(item, 1)
      let total = 0
      for (const item of totals.keys()) total += totals.get(item) ?? 0
      return total
    },
  },
]
