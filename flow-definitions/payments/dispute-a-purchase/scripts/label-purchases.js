({ purchases }) => ({
  options: purchases.map(({ id, merchant, amount: { currency, minor }, paidOn }) => {
    const major = Math.floor(minor / 100) + "." + String(minor % 100).padStart(2, "0");
    const [year, month, day] = paidOn.slice(0, 10).split("-");
    return {
      value: id,
      label: merchant,
      date: day + "/" + month + "/" + year,
      amount: currency === "GBP" ? "£" + major : major + " " + currency,
    };
  }),
})
