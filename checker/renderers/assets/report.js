"use strict";
(async () => {
  const stored = document.getElementById("data");
  const unpacked = async () => {
    const bytes = Uint8Array.from(atob(stored.textContent), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
  };
  const data = stored.dataset.packed ? await unpacked() : JSON.parse(stored.textContent);
  const PAGE = 50;
  const tip = document.getElementById("tip");
  const read = (name, row) => {
    const column = data.columns[name];
    return column.values ? column.values[column.rows[row]] : column.rows[row];
  };
  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  // A button in each head of a column that sorts by it; onSort gets the column and 1 or -1.
  const sortable = (heads, onSort) => heads.forEach((head) => {
    const button = element("button", head.textContent, { type: "button" });
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const direction = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", direction === 1 ? "ascending" : "descending");
      onSort(head, direction);
    });
  });
  const compare = new Intl.Collator("en", { numeric: true }).compare;

  // The works: sorted and found in the table as it stands.
  const works = document.getElementById("works-table");
  const body = works.tBodies[0];
  const cellKey = (row, index) => row.cells[index].dataset.key ?? row.cells[index].textContent;
  sortable([...works.tHead.rows[0].cells], (head, direction) => {
    const rows = [...body.rows].map((row) => [cellKey(row, head.cellIndex), row]);
    rows.sort((one, other) => (one[0] === "") - (other[0] === "") || direction * compare(one[0], other[0]));
    body.replaceChildren(...rows.map((entry) => entry[1]));
  });
  document.getElementById("find-work").addEventListener("input", (event) => {
    const wanted = event.target.value.trim().toLowerCase();
    let count = 0;
    for (const row of body.rows) {
      row.hidden = !row.cells[0].textContent.toLowerCase().includes(wanted);
      count += !row.hidden;
    }
    document.getElementById("works-count").textContent = wanted ? `${count.toLocaleString("en")} of ${body.rows.length.toLocaleString("en")} works` : "";
  });

  // The claims: a page of rows at a time out of all of them.
  const table = document.getElementById("claims-table");
  const heads = [...table.tHead.rows[0].cells];
  const filters = document.getElementById("filters");
  const count = document.getElementById("claims-count");
  const all = Array.from({ length: data.length }, (_, row) => row);
  let shown = all;
  let order = { column: null, direction: 1 };
  let start = 0;
  const rules = (row) => read("rules", row).split(" ").filter(Boolean);
  const place = (row) => {
    const href = read("href", row);
    const line = read("line", row);
    const name = line ? `${read("file", row)}:${line}` : read("file", row);
    if (!href) return document.createTextNode(name);
    const plain = /\.(md|markdown)$/.test(href) ? "?plain=1" : "";
    return element("a", name, { href: line ? `${href}${plain}#L${line}` : href });
  };
  const cell = (head, row) => {
    const name = head.dataset.column;
    const made = element("td", "", { role: "cell", "data-label": head.textContent });
    if (name === "file") made.append(place(row));
    else if (name === "quote") made.textContent = read("quote", row) ? `“${read("quote", row)}”` : "";
    else made.textContent = read(name, row);
    return made;
  };
  const draw = () => {
    const rows = shown.slice(start, start + PAGE).map((row) => {
      const made = element("tr", "", { role: "row" });
      made.append(...heads.map((head) => cell(head, row)));
      return made;
    });
    table.tBodies[0].replaceChildren(...rows);
    const number = (value) => value.toLocaleString("en");
    const of = shown.length === data.length ? "" : ` out of ${number(data.length)}`;
    count.textContent = shown.length ? `Claims ${number(start + 1)} to ${number(Math.min(start + PAGE, shown.length))} of ${number(shown.length)}${of}` : `No such claims${of}`;
    document.querySelector(".pages").hidden = shown.length <= PAGE;
    document.getElementById("before").disabled = start === 0;
    document.getElementById("after").disabled = start + PAGE >= shown.length;
  };
  const select = () => {
    const wanted = Object.fromEntries(new FormData(filters));
    const text = wanted.text.trim().toLowerCase();
    const same = ["work", "source", "status"].filter((name) => wanted[name]);
    shown = all.filter((row) => same.every((name) => read(name, row) === wanted[name])
      && (!wanted.rules || rules(row).includes(wanted.rules))
      && (!text || ["quote", "work", "date", "file"].some((name) => read(name, row).toLowerCase().includes(text))));
    if (order.column) {
      const key = data.columns[`${order.column}_key`] ? `${order.column}_key` : order.column;
      const keyed = shown.map((row) => [read(key, row), row]);
      const by = key === order.column ? compare : (one, other) => (one < other ? -1 : one > other ? 1 : 0);
      keyed.sort((one, other) => (one[0] === "") - (other[0] === "") || order.direction * by(one[0], other[0]) || one[1] - other[1]);
      shown = keyed.map((entry) => entry[1]);
    }
    start = 0;
    draw();
  };
  const choices = { work: data.columns.work, source: data.columns.source, status: data.columns.status };
  for (const [name, column] of Object.entries(choices)) {
    const values = [...new Set(column.values ?? column.rows)].filter(Boolean).sort(compare);
    filters.elements[name].append(...values.map((value) => element("option", value, { value })));
  }
  const codes = new Set(data.columns.rules.values ? data.columns.rules.values.flatMap((value) => value.split(" ")) : all.flatMap(rules));
  filters.elements.rules.append(...[...codes].filter(Boolean).sort().map((value) => element("option", value, { value })));
  let waiting;
  filters.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(select, 120); });
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("reset", () => setTimeout(select));
  document.getElementById("before").addEventListener("click", () => { start = Math.max(0, start - PAGE); draw(); });
  document.getElementById("after").addEventListener("click", () => { start += PAGE; draw(); });
  sortable(heads, (head, direction) => { order = { column: head.dataset.column, direction }; select(); });
  document.addEventListener("click", (event) => {
    const of = event.target.closest?.(".claims-of");
    if (of) { filters.reset(); filters.elements.work.value = of.dataset.work; setTimeout(select); }
  });
  draw();

  // The charts: what is pointed at, or reached with the arrow keys, tells its claims.
  const tell = (mark) => {
    document.querySelectorAll(".pointed").forEach((other) => other.classList.remove("pointed"));
    mark.classList.add("pointed");
    tip.replaceChildren(...mark.getAttribute("aria-label").split(" · ").map((line) => element("p", line)));
    tip.hidden = false;
    const box = mark.getBoundingClientRect();
    const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 8));
    tip.style.left = `${left + window.scrollX}px`;
    const below = box.bottom + 8 + tip.offsetHeight < window.innerHeight;
    tip.style.top = `${(below ? box.bottom + 8 : Math.max(box.top - 8 - tip.offsetHeight, 0)) + window.scrollY}px`;
  };
  const hush = () => {
    tip.hidden = true;
    document.querySelectorAll(".pointed").forEach((mark) => mark.classList.remove("pointed"));
  };
  const REACH = 18;
  document.querySelectorAll(".chart").forEach((chart) => {
    const marks = [...chart.querySelectorAll('[aria-roledescription="point"]')];
    if (!marks.length) return;
    marks.forEach((mark, index) => mark.setAttribute("tabindex", index ? "-1" : "0"));
    const nearest = (event) => {
      let best = null;
      let distance = REACH;
      for (const mark of marks) {
        const box = mark.getBoundingClientRect();
        const away = Math.hypot(event.clientX - (box.left + box.right) / 2, event.clientY - (box.top + box.bottom) / 2);
        if (away < distance) [best, distance] = [mark, away];
      }
      return best;
    };
    const point = (event) => { const mark = nearest(event); if (mark) tell(mark); else hush(); };
    chart.addEventListener("pointermove", point);
    chart.addEventListener("click", point);
    chart.addEventListener("pointerleave", hush);
    chart.addEventListener("focusin", (event) => { if (marks.includes(event.target)) tell(event.target); });
    chart.addEventListener("focusout", hush);
    chart.addEventListener("keydown", (event) => {
      const at = marks.indexOf(document.activeElement);
      const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, Home: -marks.length, End: marks.length };
      if (event.key === "Escape") hush();
      if (at < 0 || !(event.key in steps)) return;
      event.preventDefault();
      const next = marks[Math.max(0, Math.min(marks.length - 1, at + steps[event.key]))];
      marks[at].setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
    });
  });
})();
