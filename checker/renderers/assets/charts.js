// The charts: what is pointed at, or reached with the arrow keys, tells its claims.
const tip = document.getElementById("tip");
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
const tellingChart = (chart) => {
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
};
document.querySelectorAll(".chart").forEach(tellingChart);
