"""Makes the files of this folder but for gnumeric_*, with NumPy 2.4 and pandas 3.1: python3 make.py FOLDER

gnumeric_* are what Gnumeric 1.12 exports under LC_ALL=de_DE.UTF-8: as a text file with semicolons and Windows line
ends, and as CSV.
"""
import os, sys
import numpy as np, pandas as pd

os.chdir(sys.argv[1])
x = np.array([-2, -1, 0, 0.5, 2.5])
y = np.array([-1.5, 0, 1, 3])
X, Y = np.meshgrid(x, y)
loss = (X - 0.25) ** 2 / 3 + Y**2 + 0.1 * X * Y
np.save("double.npy", loss)
np.save("single.npy", loss.astype("float32"))
np.save("fortran.npy", np.asfortranarray(loss))
np.save("big_endian.npy", loss.astype(">f8"))
np.save("single_big_fortran.npy", np.asfortranarray(loss.astype(">f4")))
np.savez("stored.npz", x=x, y=y, loss=loss)
np.savez_compressed("deflated.npz", x=x, y=y, loss=loss.astype("float32"))
np.savez("descending.npz", x=np.arange(5)[::-1], y=y, z=loss)
np.savetxt("savetxt.txt", np.c_[y, loss], header="y\\x " + " ".join(map(repr, map(float, x))))
np.savetxt("savetxt_list.txt", np.c_[X.ravel(), Y.ravel(), loss.ravel()], header="x y loss")
table = pd.DataFrame(loss, index=pd.Index(y, name="y"), columns=x)
table.to_csv("pandas.csv")
table.iloc[::-1, ::-1].to_csv("pandas_descending.csv")
table.to_csv("pandas_tabs.csv", sep="\t", quoting=1)
points = pd.DataFrame({"x": X.ravel(), "y": Y.ravel(), "loss": loss.ravel()})
points.sample(frac=1, random_state=3).to_csv("pandas_list.csv", index=False)
points.to_csv("pandas_list_index.csv")
points.to_csv("pandas_list_german.csv", index=False, sep=";", decimal=",")
holes = table.copy()
holes.iloc[0, 0] = holes.iloc[0, 1] = np.nan
holes.iloc[1, 0] = np.inf
holes.to_csv("pandas_holes.csv")
holed = loss.copy()
holed[0, :2] = holed[1, 0] = np.nan
np.savez("holes.npz", x=x, y=y, loss=holed)
