// A table that shows a page of its rows at a time. Rows are numbers; what stands on the page at first stays until something is asked for.
// chosen() gives the rows in their own order, keys(column, rows) what each is sorted by, written(rows) the table's new lines.
const grid = (table, { name, size, total, chosen, keys, written }) => {
  const heads = [...table.tHead.rows[0].cells];
  const count = document.getElementById(`${name.toLowerCase()}-count`);
  const pages = document.getElementById(`${name.toLowerCase()}-pages`);
  const [before, after] = pages.querySelectorAll("button");
  const number = (value) => value.toLocaleString("en");
  let rows = null;
  let start = 0;
  let order = null;
  let turn = 0;
  const told = (length) => {
    const of = length === total ? "" : ` out of ${number(total)}`;
    if (!length) return `No such ${name.toLowerCase()}${of}`;
    return `${name} ${number(start + 1)} to ${number(Math.min(start + size, length))} of ${number(length)}${of}`;
  };
  const turnable = (length) => {
    pages.hidden = length <= size;
    before.disabled = start === 0;
    after.disabled = start + size >= length;
  };
  const compare = (one, other) => (typeof one === "number" ? one - other : collator.compare(one, other));
  const sorted = async (found) => {
    if (!order) return found;
    const by = await keys(order.column, found);
    const places = found.map((row, index) => index);
    places.sort((one, other) => (by[one] === "") - (by[other] === "") || order.direction * compare(by[one], by[other]) || one - other);
    return places.map((index) => found[index]);
  };
  // What was asked for later is shown, however long it takes what was asked for before.
  const show = async (from, again) => {
    const mine = ++turn;
    table.setAttribute("aria-busy", "true");
    const found = again || !rows ? await sorted(await chosen()) : rows;
    const lines = await written(found.slice(from, from + size));
    if (mine !== turn) return;
    rows = found;
    start = from;
    table.tBodies[0].replaceChildren(...lines);
    count.textContent = told(rows.length);
    turnable(rows.length);
    table.removeAttribute("aria-busy");
  };
  heads.forEach((head) => {
    const button = element("button", head.textContent, { type: "button" });
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const direction = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", direction === 1 ? "ascending" : "descending");
      order = { column: head.dataset.column, direction };
      show(0, true);
    });
  });
  before.addEventListener("click", () => show(Math.max(0, start - size)));
  after.addEventListener("click", () => show(start + size));
  turnable(total);
  return { heads, choose: () => show(0, true) };
};
