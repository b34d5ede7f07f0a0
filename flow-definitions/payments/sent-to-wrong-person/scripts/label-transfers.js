({ transfers }) => ({
  options: transfers.map(({ id, payee, amount, sentOn }) => {
    const major = Math.floor(amount.minor / 100) + "." + String(amount.minor % 100).padStart(2, "0");
    const [year, month, date] = sentOn.slice(0, 10).split("-");
    return {
      value: id,
      label: payee + ", " + (amount.currency === "GBP" ? "£" + major : major + " " + amount.currency),
      hint: date + "/" + month + "/" + year,
    };
  }),
})
