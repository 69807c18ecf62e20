// The claims. Most columns are one part of the data; their words and places come in parts of their own, as far as they are needed.
const claimsTable = document.getElementById("claims-table");
const filters = document.getElementById("filters");
const WORDS = ["quote", "file"];
const claims = () => part("claims");
const wordsOf = async (rows) => {
  const { size } = await claims();
  const parts = new Map();
  await Promise.all([...new Set(rows.map((row) => Math.floor(row / size)))].map(async (index) => parts.set(index, await part(`words-${index}`))));
  return (name, row) => parts.get(Math.floor(row / size))[name][row % size];
};
const place = (name, href, line) => {
  const shown = line ? `${name}:${line}` : name;
  if (!href) return document.createTextNode(shown);
  const plain = /\.(md|markdown)$/.test(href) ? "?plain=1" : "";
  return element("a", shown, { href: line ? `${href}${plain}#L${line}` : href });
};
const everyRow = (length) => Array.from({ length }, (_, row) => row);
const chosenClaims = async () => {
  const { columns, length } = await claims();
  const wanted = Object.fromEntries(new FormData(filters));
  const text = wanted.text.trim().toLowerCase();
  let rows = everyRow(length);
  for (const name of ["work", "source", "status", "rules"].filter((column) => wanted[column])) {
    const { values } = columns[name];
    const fits = values.map((value) => (name === "rules" ? value.split(" ").includes(wanted.rules) : value === wanted[name]));
    rows = rows.filter((row) => fits[columns[name].rows[row]]);
  }
  if (!text) return rows;
  const words = await wordsOf(rows);
  const holds = ["work", "date"].map((name) => [columns[name].rows, columns[name].values.map((value) => value.toLowerCase().includes(text))]);
  return rows.filter((row) => holds.some(([numbers, fits]) => fits[numbers[row]])
    || WORDS.some((name) => words(name, row).toLowerCase().includes(text)));
};
const claimKeys = async (column, rows) => {
  if (WORDS.includes(column)) {
    const words = await wordsOf(rows);
    return rows.map((row) => words(column, row));
  }
  const { columns } = await claims();
  const { values, rows: numbers } = columns[`${column}_key`] ?? columns[column];
  const rank = new Array(values.length);
  everyRow(values.length).sort((one, other) => collator.compare(values[one], values[other])).forEach((value, index) => { rank[value] = values[value] === "" ? "" : index; });
  return rows.map((row) => rank[numbers[row]]);
};
const claimLines = async (rows) => {
  const { columns } = await claims();
  const words = await wordsOf(rows);
  const read = (name, row) => columns[name].values[columns[name].rows[row]];
  const cell = (head, row) => {
    const name = head.dataset.column;
    const made = element("td", "", { role: "cell", "data-label": head.textContent });
    if (name === "file") made.append(place(words("file", row), read("href", row), read("line", row)));
    else if (name === "quote") made.textContent = words("quote", row) && `“${words("quote", row)}”`;
    else made.textContent = read(name, row);
    return made;
  };
  return rows.map((row) => {
    const made = element("tr", "", { role: "row" });
    made.append(...claimsGrid.heads.map((head) => cell(head, row)));
    return made;
  });
};
const claimsGrid = grid(claimsTable, {
  name: "Claims",
  size: Number(claimsTable.dataset.size),
  total: Number(claimsTable.dataset.total),
  chosen: chosenClaims,
  keys: claimKeys,
  written: claimLines,
});

const fillFilters = async () => {
  const { columns } = await claims();
  const choices = { rules: [...new Set(columns.rules.values.flatMap((value) => value.split(" ")))] };
  for (const name of ["work", "source", "status"]) choices[name] = columns[name].values;
  for (const [name, values] of Object.entries(choices)) {
    const sorted = values.filter(Boolean).sort(collator.compare);
    filters.elements[name].append(...sorted.map((value) => element("option", value, { value })));
  }
};
const filled = new Promise((resolve) => setTimeout(() => resolve(fillFilters())));
let waiting;
filters.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(claimsGrid.choose, 120); });
filters.addEventListener("submit", (event) => event.preventDefault());
filters.addEventListener("reset", () => setTimeout(claimsGrid.choose));
document.addEventListener("click", async (event) => {
  const of = event.target.closest?.(".claims-of");
  if (!of) return;
  await filled;
  filters.reset();
  filters.elements.work.value = of.dataset.work;
});
