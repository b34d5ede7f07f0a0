({ chosen, reviews, payments, items }) => {
  const verdicts = chosen.map((id, visit) => ({ id, verdict: reviews[visit].verdict }));
  const disputed = verdicts.filter(({ verdict }) => verdict === "notMine").map(({ id }) => id);
  const forShop = verdicts.filter(({ verdict }) => verdict === "twice" || verdict === "wrongAmount").length;

  const isDisputed = ({ id }) => disputed.includes(id);
  const paid = payments.filter(isDisputed);
  const currencies = new Set(paid.map(({ amount }) => amount.currency));
  // Amounts in two currencies have no sum; a person makes such a claim.
  if (currencies.size > 1) throw new Error("The disputed payments are in several currencies.");
  const [currency] = currencies;
  const minor = paid.reduce((sum, { amount }) => sum + amount.minor, 0);
  const major = Math.floor(minor / 100) + "." + String(minor % 100).padStart(2, "0");

  return {
    disputed,
    labels: items.filter(isDisputed).map(({ label }) => label).join("; "),
    total: currency === undefined || currency === "GBP" ? "£" + major : major + " " + currency,
    byCard: paid.some(({ byCard }) => byCard),
    forShop,
  };
}
