({ today, days, holidays }) => {
  const DAY = 24 * 60 * 60 * 1000;
  const lastKnownYear = holidays[holidays.length - 1].slice(0, 4);
  let at = Date.parse(today.slice(0, 10));
  let left = days;
  while (left > 0) {
    at += DAY;
    const date = new Date(at);
    const iso = date.toISOString().slice(0, 10);
    // A promise that a bank holiday might break is worse than none.
    if (iso.slice(0, 4) > lastKnownYear) throw new Error("The bank holidays of " + iso.slice(0, 4) + " are not known.");
    const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (!weekend && !holidays.includes(iso)) left -= 1;
  }
  return { date: new Date(at).toISOString().slice(0, 10) };
}
