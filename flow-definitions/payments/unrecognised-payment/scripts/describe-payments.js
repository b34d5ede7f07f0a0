({ payments }) => {
  const DAY = 24 * 60 * 60 * 1000;

  // Shops send their name with branch numbers and order codes: "QX DIGITAL*7781", "CORNER GROCERY 0412".
  const merchantOf = (payee) => {
    const words = payee.split("*")[0].split(/\s+/).filter((word) => word && !/[0-9]/.test(word));
    const name = words.map((word) => word[0].toUpperCase() + word.slice(1).toLowerCase()).join(" ");
    return name || payee;
  };

  const amountOf = ({ currency, minor }) => {
    if (minor < 0) throw new Error("A payment's amount is below zero.");
    const major = Math.floor(minor / 100) + "." + String(minor % 100).padStart(2, "0");
    return currency === "GBP" ? "£" + major : major + " " + currency;
  };

  const known = payments.map((payment) => ({
    ...payment,
    merchant: merchantOf(payment.payee),
    day: Date.parse(payment.paidOn.slice(0, 10)),
  }));

  const items = known.map((payment) => {
    const others = known.filter((other) => other.id !== payment.id && other.merchant === payment.merchant);
    const isTwin = (other) =>
      other.amount.currency === payment.amount.currency &&
      other.amount.minor === payment.amount.minor &&
      Math.abs(other.day - payment.day) <= 2 * DAY;
    const [year, month, date] = payment.paidOn.slice(0, 10).split("-");
    return {
      id: payment.id,
      merchant: payment.merchant,
      label: payment.merchant + ", " + amountOf(payment.amount),
      detail: date + "/" + month + "/" + year + ", " + payment.payee,
      others: others.length,
      twin: others.some(isTwin),
    };
  });
  return { items, options: items.map(({ id, label, detail }) => ({ value: id, label, hint: detail })) };
}
