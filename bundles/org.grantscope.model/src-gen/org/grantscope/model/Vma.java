/**
 */
package org.grantscope.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Vma</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One memory mapping of the device.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.Vma#getAddress <em>Address</em>}</li>
 *   <li>{@link org.grantscope.model.Vma#getPages <em>Pages</em>}</li>
 *   <li>{@link org.grantscope.model.Vma#getFile <em>File</em>}</li>
 *   <li>{@link org.grantscope.model.Vma#getGrefs <em>Grefs</em>}</li>
 * </ul>
 *
 * @see org.grantscope.model.ModelPackage#getVma()
 * @model
 * @generated
 */
public interface Vma extends EObject {
	/**
	 * Returns the value of the '<em><b>Address</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its first byte.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Address</em>' attribute.
	 * @see #setAddress(long)
	 * @see org.grantscope.model.ModelPackage#getVma_Address()
	 * @model
	 * @generated
	 */
	long getAddress();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Vma#getAddress <em>Address</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Address</em>' attribute.
	 * @see #getAddress()
	 * @generated
	 */
	void setAddress(long value);

	/**
	 * Returns the value of the '<em><b>Pages</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its size in pages.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pages</em>' attribute.
	 * @see #setPages(int)
	 * @see org.grantscope.model.ModelPackage#getVma_Pages()
	 * @model
	 * @generated
	 */
	int getPages();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Vma#getPages <em>Pages</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Pages</em>' attribute.
	 * @see #getPages()
	 * @generated
	 */
	void setPages(int value);

	/**
	 * Returns the value of the '<em><b>File</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The file that it maps and keeps open.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>File</em>' reference.
	 * @see #setFile(OpenFile)
	 * @see org.grantscope.model.ModelPackage#getVma_File()
	 * @model
	 * @generated
	 */
	OpenFile getFile();

	/**
	 * Sets the value of the '{@link org.grantscope.model.Vma#getFile <em>File</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>File</em>' reference.
	 * @see #getFile()
	 * @generated
	 */
	void setFile(OpenFile value);

	/**
	 * Returns the value of the '<em><b>Grefs</b></em>' reference list.
	 * The list contents are of type {@link org.grantscope.model.Gref}.
	 * It is bidirectional and its opposite is '{@link org.grantscope.model.Gref#getVmas <em>Vmas</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The grefs that it keeps.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Grefs</em>' reference list.
	 * @see org.grantscope.model.ModelPackage#getVma_Grefs()
	 * @see org.grantscope.model.Gref#getVmas
	 * @model opposite="vmas"
	 * @generated
	 */
	EList<Gref> getGrefs();

} // Vma
