({ withdrawals }) => ({
  options: withdrawals.map(({ id, machine, amount, takenOn }) => {
    const [year, month, date] = takenOn.slice(0, 10).split("-");
    return { value: id, label: "£" + Math.floor(amount.minor / 100) + ", " + machine, hint: date + "/" + month + "/" + year };
  }),
})
